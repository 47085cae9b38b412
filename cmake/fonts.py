"""Makes the faces of the page from npm's @fontsource packages: subset TTFs that the program draws with, and that
CSS uses for the static page (one download for both).

    /usr/bin/python3 cmake/fonts.py NODE_MODULES OUTPUT_DIR
    /usr/bin/python3 cmake/fonts.py --for ARTICLE_JSON FONTS_DIR OUTPUT_DIR

The second makes of these the faces that one article's page needs: a third fewer bytes, for the first view waits for them.

stb_truetype reads TrueType outlines, `kern` and simple GPOS only, so this leaves out what neither it nor our text layer
reads (hinting, substitutions, marks) and turns the kerning into plain pair lookups. Digits of Inter are replaced by its
tabular ones, because numbers in charts and tables line up and no layer here switches font features.
"""

import json
import math
import sys
from pathlib import Path

import brotli
from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.otlLib.builder import buildLookup, buildPairPosClassesSubtable, buildValue
from fontTools.ttLib import TTFont

FACES = {
    "serif-regular": ("source-serif-4", "400-normal"),
    "serif-semibold": ("source-serif-4", "600-normal"),
    "sans-regular": ("inter", "400-normal"),
    "sans-semibold": ("inter", "600-normal"),
    "serif-italic": ("source-serif-4", "400-italic"),
}
# In a page's faces only where its article has words in it, and with their letters alone.
ITALIC = "serif-italic"
TABULAR = {"inter"}
# Whose other letters are added to the latin ones: those that an article needs are in its page's faces.
SCRIPTS = ["latin", "latin-ext", "greek", "cyrillic"]

# What the packages lack and their digits and signs have the outlines for (make_characters).
MADE = "⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉‰→←≈"
# What any article may be written with.
CHARACTERS = "".join(
    [
        "".join(map(chr, range(0x20, 0x7F))),  # ASCII
        "".join(map(chr, range(0xA0, 0x100))),  # Latin-1, with no-break space and soft hyphen
        "–—‚‘’„“”…•·−€↑↓",
        MADE,
        "\u2009",  # thin space
    ]
)
# What the program writes by itself in every article, in any of its languages.
OWN = "".join(map(chr, range(0x20, 0x7F))) + "ÄÖÜäöüß×²³–—‚‘’„“”…•·−€↑↓\u00a0\u2009"
SUPERIORS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# Characters that the packages lack, each drawn as one that looks the same.
STAND_INS = {
    0x00AD: 0x002D,  # soft hyphen: hyphen
    0x2011: 0x002D,  # no-break hyphen: hyphen
    0x202F: 0x2009,  # narrow no-break space: thin space
}
# Copyright, names, licence and its address: what the licence asks to keep, and what other programs find a face by.
NAMES = [0, 1, 2, 4, 6, 13, 14, 16, 17]


def alternates(font: TTFont, feature: str) -> dict[str, str]:
    """The single substitutions of a GSUB feature, by glyph name."""
    table = font["GSUB"].table
    indices = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in indices:
        for lookup in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(lookup, "ExtSubTable", lookup).mapping)
    return mapping


def remap(font: TTFont, tabular: bool) -> None:
    """Adds the stand-ins to the character map and, where asked, puts tabular digits in place of proportional ones."""
    substitutes = alternates(font, "tnum") if tabular else {}
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for character, stand_in in STAND_INS.items():
            if character not in table.cmap and stand_in in table.cmap:
                table.cmap[character] = table.cmap[stand_in]
        for digit in range(ord("0"), ord("9") + 1):
            glyph = table.cmap[digit]
            table.cmap[digit] = substitutes.get(glyph, glyph)


def draw(font: TTFont, character: str, parts: list[tuple[str, Transform]], advance: int) -> None:
    """Adds a character whose outline is made of other glyphs of the face."""
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(glyphs)
    for glyph, transform in parts:
        recorded = DecomposingRecordingPen(glyphs)
        glyphs[glyph].draw(recorded)
        recorded.replay(TransformPen(pen, transform))
    name = f"uni{ord(character):04X}.made"
    font["glyf"][name] = outline = pen.glyph()
    outline.recalcBounds(font["glyf"])
    font["hmtx"][name] = (round(advance), outline.xMin)
    font.setGlyphOrder(list(dict.fromkeys([*font.getGlyphOrder(), name])))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(character)] = name


def bounds_of(font: TTFont, glyph: str) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a glyph."""
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[glyph].draw(pen)
    return pen.bounds


def make_characters(font: TTFont) -> None:
    """Draws what the packages lack out of what they have: the digits of fractions raised and lowered, an arrow turned."""
    cmap = font.getBestCmap()
    width = {name: advance for name, (advance, _) in font["hmtx"].metrics.items()}
    raised, lowered = alternates(font, "numr"), alternates(font, "dnom")
    lift = bounds_of(font, cmap[ord("¹")])[3] - bounds_of(font, raised[cmap[ord("1")]])[3]
    drop = -font["head"].unitsPerEm * 0.14  # a fraction's denominator stands on the line, an index below it
    for digit, superior, inferior in zip("0123456789", SUPERIORS, "₀₁₂₃₄₅₆₇₈₉"):
        glyph = cmap[ord(digit)]
        if ord(superior) not in cmap:
            draw(font, superior, [(raised[glyph], Transform().translate(0, lift))], width[raised[glyph]])
        if ord(inferior) not in cmap:
            draw(font, inferior, [(lowered[glyph], Transform().translate(0, drop))], width[lowered[glyph]])

    zero, slash = cmap[ord("0")], cmap[ord("⁄")]
    parts, x = [], 0
    for glyph in (raised[zero], slash, lowered[zero], lowered[zero]):
        parts.append((glyph, Transform().translate(x, 0)))
        x += width[glyph]
    if ord("‰") not in cmap:
        draw(font, "‰", parts, x)

    up, tilde = cmap[ord("↑")], cmap[ord("~")]
    left, bottom, right, top = bounds_of(font, up)
    axis = (bottom + top) / 2
    side = width[up] / 8
    for arrow, turn in (("→", -90), ("←", 90)):
        if ord(arrow) not in cmap:
            centre = Transform().translate((top - bottom) / 2 + side, axis).rotate(math.radians(turn))
            draw(font, arrow, [(up, centre.translate(-(left + right) / 2, -axis))], top - bottom + 2 * side)
    if ord("≈") not in cmap:
        apart = font["head"].unitsPerEm * 0.1
        draw(font, "≈", [(tilde, Transform().translate(0, apart)), (tilde, Transform().translate(0, -apart))], width[tilde])


def is_pair_lookup(lookup) -> bool:
    return (lookup.SubTable[0].ExtSubTable.LookupType if lookup.LookupType == 9 else lookup.LookupType) == 2


def pair_value(lookup, left: str, right: str) -> int:
    """What one pair lookup adds to the advance of `left`: its first subtable that knows the pair decides."""
    for subtable in lookup.SubTable:
        subtable = getattr(subtable, "ExtSubTable", subtable)
        if left not in subtable.Coverage.glyphs:
            continue
        if subtable.Format == 1:
            pairs = subtable.PairSet[subtable.Coverage.glyphs.index(left)].PairValueRecord
            record = next((pair for pair in pairs if pair.SecondGlyph == right), None)
            if record is None:
                continue
        else:
            row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(left, 0)]
            record = row.Class2Record[subtable.ClassDef2.classDefs.get(right, 0)]
        return getattr(record.Value1, "XAdvance", 0) if record.Value1 else 0
    return 0


def flatten_kerning(font: TTFont) -> None:
    """Replaces GPOS by one pair lookup of one class matrix with the same kerning.

    The packages keep theirs in extension lookups, which stb_truetype skips, and in many overlapping subtables. Glyphs
    that kern alike share a row and a column, so this loses no pair; only kerning that depends on a third glyph goes.
    """
    table = font["GPOS"].table
    indices = sorted(
        {
            index
            for record in table.FeatureList.FeatureRecord
            if record.FeatureTag == "kern"
            for index in record.Feature.LookupListIndex
        }
    )
    lookups = [table.LookupList.Lookup[index] for index in indices]
    lookups = [lookup for lookup in lookups if is_pair_lookup(lookup)]
    glyphs = font.getGlyphOrder()
    values = {(l, r): sum(pair_value(lookup, l, r) for lookup in lookups) for l in glyphs for r in glyphs}

    rows, columns = {}, {}
    for glyph in glyphs:
        rows.setdefault(tuple(values[glyph, other] for other in glyphs), []).append(glyph)
        columns.setdefault(tuple(values[other, glyph] for other in glyphs), []).append(glyph)
    pairs = {
        (tuple(left), tuple(right)): (buildValue({"XAdvance": values[left[0], right[0]]}), None)
        for left in rows.values()
        for right in columns.values()
        if values[left[0], right[0]] != 0
    }
    subtable = buildPairPosClassesSubtable(pairs, font.getReverseGlyphMap())

    table.LookupList.Lookup = [buildLookup([subtable])]
    table.LookupList.LookupCount = 1
    for record in table.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = [0]


def add_letters(font: TTFont, files: Path, name: str) -> None:
    """Outlines and widths of all characters that the family has besides. They are not kerned."""
    cmap = font.getBestCmap()
    order = font.getGlyphOrder()
    for script in SCRIPTS:
        path = files / name.format(script)
        other = TTFont(path)
        outlines = other.getGlyphSet()
        for character, glyph in sorted(other.getBestCmap().items()):
            if character in cmap:
                continue
            pen = DecomposingRecordingPen(outlines)
            outlines[glyph].draw(pen)
            drawn = TTGlyphPen(None)
            pen.replay(drawn)
            added = f"uni{character:04X}.added"
            font["glyf"][added] = drawn.glyph()
            font["hmtx"][added] = other["hmtx"][glyph]
            cmap[character] = added
            order = [*order, added] if added not in order else order
    font.setGlyphOrder(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(cmap)


def make_face(source: Path, target: Path, tabular: bool) -> None:
    font = TTFont(source, recalcTimestamp=False)  # the same input gives the same bytes
    make_characters(font)
    remap(font, tabular)

    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern"]
    options.name_IDs = NAMES
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "STAT", "BASE", "GDEF", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[*map(ord, CHARACTERS), *STAND_INS])
    subsetter.subset(font)

    missing = {ord(c) for c in CHARACTERS} - set(font.getBestCmap())
    if missing:
        sys.exit(f"{source}: no glyph for {', '.join(f'U+{c:04X}' for c in sorted(missing))}")

    flatten_kerning(font)
    add_letters(font, source.parent, source.name.replace("-latin-", "-{}-"))
    font.flavor = None
    font.save(target)

    size = len(brotli.compress(target.read_bytes(), quality=11))
    print(f"{target.name}: {len(font.getGlyphOrder())} glyphs, {size} bytes brotli")


def write_letters(fonts: Path) -> None:
    """letters.json: what every face has, as [first, last, …] of its runs; another letter would be blank in the picture."""
    known = sorted(set.intersection(*(set(TTFont(fonts / f"{face}.ttf").getBestCmap()) for face in FACES)))
    runs = []
    for letter in known:
        if runs and letter == runs[-1] + 1:
            runs[-1] = letter
        else:
            runs += [letter, letter]
    (fonts / "letters.json").write_text(json.dumps(runs), encoding="utf-8")


def emphasized_letters(value: object) -> set[str]:
    """The letters of all {"em": …} spans."""
    if isinstance(value, list):
        return {letter for one in value for letter in emphasized_letters(one)}
    if isinstance(value, dict):
        own = set(value["em"]) if isinstance(value.get("em"), str) else set()
        return own | {letter for one in value.values() for letter in emphasized_letters(one)}
    return set()


def make_page_face(source: Path, target: Path, characters: set[str]) -> None:
    """Leaves out the glyphs that the page cannot show; the layout of the others stays as it is."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.name_IDs = NAMES
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[*map(ord, characters), *STAND_INS])
    subsetter.subset(font)
    font.save(target)


def write_licenses(modules: Path, target: Path) -> None:
    """The families' own licence files, one after the other, each under its family's name (as in cmake/Licenses.cmake)."""
    texts = []
    for family in dict.fromkeys(family for family, _ in FACES.values()):
        text = (modules / "@fontsource" / family / "LICENSE").read_text(encoding="utf-8").strip()
        texts.append(f"--- {family.replace('-', ' ').title()} ---\n\n{text}\n\n")
    target.write_text("".join(texts), encoding="utf-8")


def make_faces(modules: Path, output: Path) -> None:
    for face, (family, style) in FACES.items():
        source = modules / "@fontsource" / family / "files" / f"{family}-latin-{style}.woff2"
        if not source.exists():
            sys.exit(f"{source} is missing: run npm ci")
        make_face(source, output / f"{face}.ttf", family in TABULAR)
    write_letters(output)
    write_licenses(modules, output / "licenses.txt")


def main() -> None:
    *article, source, output = sys.argv[1:]
    Path(output).mkdir(parents=True, exist_ok=True)
    if article:
        text = Path(article[1]).read_text(encoding="utf-8")
        marks = "".join(str(number + 1) for number in range(text.count('"footnote"')))
        characters = {*OWN, *text, *marks.translate(str.maketrans("0123456789", SUPERIORS))}
        emphasized = emphasized_letters(json.loads(text))
        for face in FACES:
            if face != ITALIC or emphasized:
                letters = characters if face != ITALIC else {*emphasized, " "}
                make_page_face(Path(source) / f"{face}.ttf", Path(output) / f"{face}.ttf", letters)
    else:
        make_faces(Path(source), Path(output))


main()
