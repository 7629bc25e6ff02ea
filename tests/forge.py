"""A git host in the place of GitHub: it answers what the editing page asks, out of real repositories on this disk."""

import base64
import json
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Route

NOW = "2026-11-26T00:00:00Z"
OPEN = {"access-control-allow-origin": "*", "access-control-allow-headers": "*", "access-control-allow-methods": "*"}
WHO = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A Person"), ("EMAIL", "person@localhost"), ("DATE", NOW))
}
Answer = tuple[int, Any]
UNKNOWN: Answer = 404, {"message": "Not Found"}


@dataclass
class Forge:
    """Bare repositories by owner/name, of which one is proposed to, and a person who is logged in."""

    main: str
    repositories: dict[str, Path]
    person: str = "person"
    writes: bool = False
    """Whether the person may write to the repository that is proposed to."""
    proposals: list[dict[str, Any]] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    """Every call that was not a reading one."""
    unanswered: list[str] = field(default_factory=list)
    """What was asked for that this host knows nothing of."""

    def stand_in(self, context: BrowserContext) -> None:
        """Answer all that pages of a context ask of GitHub."""
        context.route("https://api.github.com/**", self._answer)

    def git(self, name: str, *words: str, data: bytes | None = None, **env: str) -> bytes:
        """Return what git says in a repository."""
        command = ["git", "--git-dir", str(self.repositories[name]), *words]
        known = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.repositories[name]), **WHO, **env}
        return subprocess.run(command, input=data, env=known, check=True, capture_output=True).stdout

    def tip(self, name: str, branch: str) -> str:
        """Return the commit that a branch points at."""
        return self.git(name, "rev-parse", "--verify", f"refs/heads/{branch}").decode().strip()

    def branches(self, name: str) -> set[str]:
        """Return the names of all branches."""
        return set(self.git(name, "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads").decode().split())

    def _answer(self, route: Route) -> None:
        asked = route.request
        path = unquote(urlsplit(asked.url).path)
        body = json.loads(asked.post_data) if asked.post_data else {}
        wanted = body.get("query", "") if path == "/graphql" else ""
        if asked.method != "GET" and not wanted.lstrip().startswith("query"):
            self.written.append(
                f"{asked.method} {path} {' '.join(re.findall(r'[{] *(create[A-Za-z]+)', wanted))}".strip()
            )
        try:
            answer = (
                self._rest(asked.method, path, body) if not wanted else (200, self._graphql(wanted, body["variables"]))
            )
            status, told = answer
        except subprocess.CalledProcessError as wrong:
            # Git refuses what does not fit what is there; without an answer the page would wait for ever.
            status, told = 409, {"message": wrong.stderr.decode()}
        if told is None:
            self.unanswered.append(f"{asked.method} {path} {wanted[:200]}")
            status, told = UNKNOWN
        if isinstance(told, bytes):
            route.fulfill(status=status, body=told, content_type="application/octet-stream", headers=OPEN)
        else:
            route.fulfill(status=status, json=told, headers=OPEN)

    # The calls by address, each as the documentation of GitHub's REST interface has it.

    def _rest(self, method: str, path: str, body: Mapping[str, Any]) -> Answer:
        if (method, path) == ("GET", "/user"):
            return 200, {"login": self.person, "name": "A Person", "id": 7, "html_url": "https://github.com/person"}
        found = re.match(r"/repos/([^/]+/[^/]+)(?:/(.*))?$", path)
        if found is None or found[1] not in self.repositories:
            return UNKNOWN if found else (200, None)
        return 200, self._of(found[1], method, found[2] or "", body)

    def _of(self, name: str, method: str, rest: str, body: Mapping[str, Any]) -> Any:
        tree, labels = re.match(r"git/trees/(\w+)$", rest), re.match(r"issues/(\d+)/labels$", rest)
        if not rest:
            return self._about(name)
        if tree:
            return self._tree(name, tree[1])
        if labels:
            self.proposals[int(labels[1]) - 1]["labels"] = body["labels"]
            return [{"name": each} for each in body["labels"]]
        made = {("POST", "forks"): self._fork, ("POST", "pulls"): partial(self._propose, body=body)}
        return made[method, rest](name) if (method, rest) in made else None

    def _about(self, name: str) -> dict[str, Any]:
        mine = name.startswith(f"{self.person}/")
        return {
            "full_name": name,
            "private": False,
            "fork": name != self.main,
            "parent": {"full_name": self.main} if name != self.main else None,
            "owner": {"login": name.partition("/")[0], "type": "Organization"},
            "allow_forking": True,
            "permissions": {"pull": True, "push": mine or self.writes},
        }

    def _fork(self, name: str) -> dict[str, Any]:
        mine = f"{self.person}/{name.partition('/')[2]}"
        copy = self.repositories[name].with_name("fork.git")
        subprocess.run(["git", "clone", "--quiet", "--bare", str(self.repositories[name]), str(copy)], check=True)
        self.repositories[mine] = copy
        return self._about(mine)

    def _propose(self, name: str, body: Mapping[str, Any]) -> dict[str, Any]:
        owner, _, branch = body["head"].rpartition(":")
        source = f"{owner}/{name.partition('/')[2]}" if owner else name
        number, sha = len(self.proposals) + 1, self.tip(source, branch)
        self.git(name, "fetch", "--quiet", str(self.repositories[source]), f"{sha}:refs/pull/{number}/head")
        made = {
            "number": number,
            "node_id": f"proposal-{number}",
            "title": body["title"],
            "html_url": f"https://github.com/{name}/pull/{number}",
            "head": {"sha": sha, "ref": branch},
            "base": {"ref": body["base"]},
            "draft": body["draft"],
            "created_at": NOW,
            "updated_at": NOW,
        }
        self.proposals.append(made)
        return made

    def _tree(self, name: str, commit: str) -> dict[str, Any]:
        lines = self.git(name, "ls-tree", "-r", "-l", "-z", commit).decode().rstrip("\0").split("\0")
        rows = [(*told.split(), path) for told, _, path in (each.partition("\t") for each in lines)]
        return {
            "sha": commit,
            "truncated": False,
            "tree": [
                {"mode": mode, "type": kind, "sha": sha, "size": int(size), "path": path}
                for mode, kind, sha, size, path in rows
            ],
        }

    # The questions of its graph, told apart by what they ask for; each repeats under names that the asker gives.

    def _graphql(self, query: str, known: Mapping[str, Any]) -> dict[str, Any] | None:
        if "createCommitOnBranch" in query:
            return {"data": {"createCommitOnBranch": {"commit": self._commit(known["input"])}}}
        if "createRef" in query:
            wanted = known["input"]
            self.git(wanted["repositoryId"], "update-ref", wanted["name"], wanted["oid"], "0" * 40)
            return {"data": {"createRef": {"ref": {"name": wanted["name"]}}}}
        name = f"{known['owner']}/{known['repo']}"
        if "fork: repository" in query:
            fork, tip = f"{known['forkOwner']}/{known['forkRepo']}", self.tip(name, known["branch"])
            return {"data": {"fork": {"id": fork}, "base": {"ref": {"target": {"oid": tip}}}}}
        told = self._about_repository(query, name, known)
        return None if told is None else {"data": {"repository": told}}

    def _about_repository(self, query: str, name: str, known: Mapping[str, Any]) -> dict[str, Any] | None:
        if objects := re.findall(r'(\w+):\s*object\((?:oid|expression): ("[^"]*")\)', query):
            return self._objects(name, [(alias, json.loads(each)) for alias, each in objects])
        if "ref(qualifiedName: $branch)" in query:
            tip = self.tip(name, known["branch"])
            author = {"name": "Somebody", "email": "somebody@localhost", "user": None}
            node = {"oid": tip, "message": "Begin", "author": author, "committedDate": NOW}
            ref = {"target": {"oid": tip, "history": {"nodes": [node]}}}
            return dict.fromkeys(re.findall(r"(\w+):\s*ref\(", query) or ["ref"], ref)
        for nothing in ("forks", "refs", "pullRequests"):
            if f"{nothing}(" in query:
                return {nothing: {"nodes": [], "totalCount": 0}}
        return None

    def _objects(self, name: str, wanted: list[tuple[str, str]]) -> dict[str, Any]:
        """Return blobs with their text, all by one git; of a commit it says nothing more."""
        told = self.git(name, "cat-file", "--batch", data="".join(f"{each}\n" for _, each in wanted).encode())
        made: dict[str, Any] = {}
        for alias, _ in wanted:
            head, _, told = told.partition(b"\n")
            oid, kind, size = head.decode().split()
            text, told = told[: int(size)], told[int(size) + 1 :]
            blob = {"byteSize": int(size), "isBinary": False, "isTruncated": False, "text": text.decode()}
            made[alias] = {"oid": oid, **(blob if kind == "blob" else {})}
        return made

    def _commit(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        name, branch = wanted["branch"]["repositoryNameWithOwner"], wanted["branch"]["branchName"]
        tip, index = wanted["expectedHeadOid"], str(self.repositories[name] / "index.forge")
        self.git(name, "read-tree", tip, GIT_INDEX_FILE=index)
        files = {}
        for at, each in enumerate(wanted["fileChanges"]["additions"]):
            data = base64.b64decode(each["contents"])
            oid = self.git(name, "hash-object", "-w", "--stdin", data=data).decode().strip()
            entry = f"100644,{oid},{each['path']}"
            self.git(name, "update-index", "--add", "--cacheinfo", entry, GIT_INDEX_FILE=index)
            files[f"file_{at}"] = {"oid": oid}
        tree = self.git(name, "write-tree", GIT_INDEX_FILE=index).decode().strip()
        told = ("-p", tip, "-m", wanted["message"]["headline"])
        made = self.git(name, "commit-tree", tree, *told).decode().strip()
        self.git(name, "update-ref", f"refs/heads/{branch}", made, tip)
        return {"oid": made, "committedDate": NOW, **files}
