"""Drawings are read by night as by day: on the ground of their page, in letters and squares that stand out from it."""

import base64
import re

import pytest

pytestmark = pytest.mark.full

LIGHT, DARK = "light", "dark"
# So large that nothing is scrolled under the head of the page.
WHOLE = {"width": 1280, "height": 14_000}
DRAWN = [f"{language}{page}/" for language in ("", "es/") for page in ("fair-food/coverage", "fair-food/floor")]
PAGE = "getComputedStyle(document.body).backgroundColor"
# Every colour of a picture as it is shown, also what a filter makes of it; first the one of its corner.
SHOWN = """async png => {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d")
  canvas.drawImage(picture, 0, 0)
  const {data} = canvas.getImageData(0, 0, picture.width, picture.height), found = new Set()
  for (let at = 0; at < data.length; at += 4) found.add(data.slice(at, at + 3).join(" "))
  return [...found].map(each => each.split(" ").map(Number))
}"""


def light(colour):
    parts = [each / 255 for each in colour]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return sum(share * each for share, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def rgb(said):
    return [int(each) for each in re.findall(r"\d+", said)[:3]]


@pytest.mark.parametrize("page", DRAWN)
@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_a_drawing_stands_on_the_ground_of_its_page_and_out_from_it(visit, chromium, page, scheme):
    shown = visit(page, WHOLE, color_scheme=scheme)
    ground = rgb(shown.evaluate(PAGE))
    assert (light(ground) < 0.1) == (scheme == DARK)
    decoder = chromium.new_page()
    drawing = shown.locator(".wsr-picture svg")
    told = drawing.locator("> text[fill], > path")
    seen = {each.get_attribute("fill"): each for each in told.all()}
    assert len(seen) > 2
    for fill, each in seen.items():
        colours = decoder.evaluate(SHOWN, base64.b64encode(each.screenshot()).decode())
        assert max(contrast(colour, ground) for colour in colours) >= 4.5, fill
    first, *_ = decoder.evaluate(SHOWN, base64.b64encode(drawing.screenshot()).decode())
    assert first == ground
    decoder.close()
