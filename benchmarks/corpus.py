"""Make a large made-up program from the starter, so that speed is measured on data like the real one."""

from pathlib import Path

from wsrcode.record.scaffold import project

_PROVISION = """\
# yaml-language-server: $schema=../../../../schemas/provision.json
id: made-up-{n}
title: Made-up rule {n}
tier: corrective
text: >-
  The grower must give every worker a rest of at least {minutes} minutes every {hours} hours.
  The rest is taken in the shade, close to where the work is done.
  The grower must write down when each rest was taken.
season: {{from: 05-01, to: 10-31}}
only_if: [piece-rate]
obligations:
  - holder: grower
    must: give every worker a rest in the shade
    limits:
      - {{measure: rest-break, at_least: {minutes} minutes}}
      - {{measure: rest-interval, at_most: {hours} hours}}
    verify:
      - {{ask: worker, question: When was your last rest today?}}
      - {{look_at: time-records, for: rests are written down}}
  - holder: [grower, supervisor]
    must: write down when each rest was taken
    verify:
      - {{look_at: time-records, for: each rest has a time}}
remedy: {{make_whole: true, within: 14 days}}
rests_on: [ILO C155 art. 16, ILO C184 art. 7, UDHR art. 24]
guards_against: [abusive-conditions]
worker:
  right: You have a rest of at least {minutes} minutes every {hours} hours. You rest in the shade.
  do: Take your rest. Nobody may stop you. Call the complaint line if somebody does.
icon: coffee
evidence: {{mark: R, note: Made up for a benchmark.}}
"""


def grow(folder: Path, count: int) -> Path:
    """Make a project whose example program has `count` more provisions, in one part; return its folder."""
    project(folder, "example")
    provisions = folder / "standards/example/provisions/bulk"
    provisions.mkdir()
    for n in range(count):
        text = _PROVISION.format(n=n, minutes=10 + n % 5, hours=1 + n % 2)
        (provisions / f"made-up-{n}.yml").write_text(text, encoding="utf-8")
    listed = "".join(f"      - made-up-{n}\n" for n in range(count))
    part = f"  - id: bulk\n    title: Made-up rules\n    icon: coffee\n    provisions:\n{listed}"
    code = folder / "standards/example/code.yml"
    code.write_text(code.read_text(encoding="utf-8") + part, encoding="utf-8")
    program = folder / "standards/example/program.yml"
    program.write_text(program.read_text(encoding="utf-8").replace("languages: [en, es]", "languages: [en]"), "utf-8")
    (folder / "standards/example/translations/es.yml").unlink()
    return folder
