"""The pages of a site that are written by hand: which of them stand in a language."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from wsrcode.build.pages.shape import in_language
from wsrcode.site.drawn import Site


def choose(files: Files, config: MkDocsConfig, site: Site) -> list[str]:
    """Keep of the pages written by hand those that stand in this language; return their paths."""
    _choose_language(files, config, site)
    if not site.is_first:
        _leave_out(files, config, site)
    return [each.src_uri for each in files.documentation_pages()]


def _choose_language(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Keep those in this language, each at the place of the page it translates."""
    for file in list(files.documentation_pages()):
        path, tag = in_language(file.src_uri, (*site.press.around.names, site.language))
        if tag is None:
            continue
        files.remove(file)
        if tag == site.language:
            if (replaced := files.get_file_from_path(path)) is not None:
                files.remove(replaced)
            files.append(File.generated(config, path, content=file.content_bytes))


def _leave_out(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Take away those in the first language where there is a generated one in this language."""
    for file in list(files.documentation_pages()):
        # What stands in the folder itself was written in no language in particular, so in the first one.
        by_hand = file.abs_src_path and Path(config.docs_dir) in Path(file.abs_src_path).parents
        if by_hand and file.src_uri in site.by_path:
            files.remove(file)
