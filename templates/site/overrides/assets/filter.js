// Keeps what a reader ticked in the address of the page, so that it can be sent to somebody. Without it style alone hides.
const form = document.querySelector("form.wsr-filter")
if (form) {
  const asked = new URLSearchParams(location.search)
  const ticks = [...form.querySelectorAll("input[type=checkbox], input[type=radio]")]
  for (const each of ticks) {
    if (asked.has(each.name)) each.checked = asked.get(each.name).split(",").includes(each.value)
  }
  const keep = () => {
    const told = new URLSearchParams(location.search)
    for (const name of new Set(ticks.map(each => each.name))) {
      const values = ticks.filter(each => each.name === name && each.checked && each.value).map(each => each.value)
      values.length ? told.set(name, values.join(",")) : told.delete(name)
    }
    const query = decodeURIComponent(told.toString())
    const address = (query ? `?${query}` : location.pathname.split("/").pop() || "./") + location.hash
    history.replaceState(null, "", address)
    const share = form.querySelector(".wsr-filter__share")
    share.hidden = !query
    share.querySelector("a").href = address
  }
  form.addEventListener("change", keep)
  form.addEventListener("submit", event => event.preventDefault())
  keep()
}
