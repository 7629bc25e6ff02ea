"""Tell: findings in the formats people and machines read, and reports over a whole code."""
