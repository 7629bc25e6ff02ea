{#- What stands around every page and only a script can use: fetched once, and not written into each page.
    What the theme tells its script, the theme's own page says. -#}
{%- import "partials/language.html" as lang with context -%}
{%- set features = config.theme.features or [] -%}
{%- set several = config.theme.palette and config.theme.palette is not mapping -%}
{%- set own %}{% include "base.html" %}{% endset -%}
{%- set dialog = 'data-md-component="search" role="dialog"' -%}
{%- set named = dialog ~ ' aria-label="' ~ (config.extra.search_name | d(lang.t("search"), true) | e) ~ '"' -%}
{%- macro quoted(html) %}`{{ html | trim | replace("\\", "\\\\") | replace("`", "\\`") | replace("${", "\\${") }}`{% endmacro -%}
{%- macro drawn(icon) %}{% include ".icons/" ~ icon ~ ".svg" %}{% endmacro -%}
// It runs where it stands, in the header of the page.
{
  const here = document.currentScript
  const base = new URL("{{ base_url }}", here.src)
  document.documentElement.className = "js"

  // What the theme keeps in the browser: which colours a reader chose.
  globalThis.__md_scope = new URL("{{ config.extra.scope | d(base_url) }}", here.src)
  globalThis.__md_get = (key, kept = localStorage, scope = __md_scope) => JSON.parse(kept.getItem(`${scope.pathname}.${key}`))
  globalThis.__md_set = (key, value, kept = localStorage, scope = __md_scope) => {
    try { kept.setItem(`${scope.pathname}.${key}`, JSON.stringify(value)) } catch { /* A browser may keep nothing. */ }
  }
  globalThis.__md_hash = text => [...text].reduce((sum, each) => (sum << 5) - sum + each.charCodeAt(0), 0)

{%- if several %}

  document.querySelector(".md-header__title").insertAdjacentHTML("afterend", {% filter trim %}{% set palette %}{% include "partials/palette.html" %}{% endset %}{{ quoted(palette) }}{% endfilter %})
  {% set painted %}{% include "partials/javascripts/palette.html" %}{% endset %}{{ painted | trim | replace("<script>", "") | replace("</script>", "") }}
{%- endif %}
{%- if "material/search" in config.plugins %}
  here.insertAdjacentHTML("beforebegin", {% set search %}
    <label class="md-header__button md-icon" for="__search">{{ drawn(config.theme.icon.search or "material/magnify") }}</label>
    {% include "partials/search.html" %}
  {% endset %}{{ quoted(search | replace(dialog, named)) }})
{%- endif %}

  // Asked for at the foot of the page, before the theme's script.
  globalThis.__around = () => {
    const told = {{ own.split('<script id="__config" type="application/json">')[1].split("</script>")[0] }}
    const settings = document.createElement("script")
    settings.id = "__config"
    settings.type = "application/json"
    settings.textContent = JSON.stringify({ ...told, base: base.href, search: new URL(told.search, here.src).href })
    document.body.append(settings)
{%- if "navigation.top" in features %}
    document.querySelector("main").insertAdjacentHTML("beforeend", {% set top %}
      <button type="button" class="md-top md-icon" data-md-component="top" hidden>{{ drawn(config.theme.icon.top or "material/arrow-up") }} {{ lang.t("top") }}</button>
    {% endset %}{{ quoted(top) }})
{%- endif %}

    // On a phone the menu holds the contents of the page as well.
    const mine = document.querySelector(".md-nav--primary .md-nav__item--active > a.md-nav__link--active")
    const contents = document.querySelector(".md-sidebar--secondary .md-nav--secondary")
    if (mine && contents?.querySelector("li") && !document.getElementById("__toc")) {
      mine.insertAdjacentHTML("beforebegin", `<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc">
        <label class="md-nav__link md-nav__link--active" for="__toc">${mine.innerHTML}<span class="md-nav__icon md-icon"></span></label>`)
      mine.after(contents.cloneNode(true))
    }
  }
}

// Holds back what the theme fetches on every visit: the index of the search, which is three times as large as all the
// rest, until somebody searches; and the lists of pages beside feeds and other languages, which nothing here asks for.
// Pages that lie in a folder may read no list at all.
{
  const { open, send } = XMLHttpRequest.prototype
  const asked = new URLSearchParams(location.search)
  const searched = new Promise(go => {
    if (asked.has("q") || asked.has("h")) go()
    const touched = event => event.target.closest?.("#__search, .md-search") && go()
    for (const each of ["focusin", "change"]) document.addEventListener(each, touched)
  })
  const wanted = new WeakMap()
  XMLHttpRequest.prototype.open = function (how, address, ...more) {
    wanted.set(this, new URL(address, location).href)
    return open.call(this, how, address, ...more)
  }
  XMLHttpRequest.prototype.send = function (...told) {
    const address = wanted.get(this)
    const own = location.protocol !== "file:" && new URL("sitemap.xml", __md_scope).href
    if (address.endsWith("/sitemap.xml") && address !== own) return
    if (address.endsWith("/search_index.json")) searched.then(() => send.apply(this, told))
    else send.apply(this, told)
  }
}
