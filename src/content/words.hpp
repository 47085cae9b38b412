// The program's own words, which every language has in assets/words/<code>.json under the same names (growthOn for
// growth_on). web/build/languages.mjs reads the names here and puts a language's words in their order.
#pragma once

#include "base/locale.hpp"

namespace content {

enum class Word : unsigned char {
    // Charts.
    forecast,
    assumption,
    unknown,
    incomplete,
    source,
    sources,
    as_of,
    reset,
    reset_growth,
    reset_growth_name,
    change,
    point,
    points,
    share,
    reference,
    value,
    total,
    growth_on, // followed by a year
    to,        // between two dates
    table,
    table_name,
    download,
    download_name,
    close,
    listen,
    listen_name,
    stick,
    keys,
    no_data,
    more_rows,
    // Sentences of charts, to be filled().
    line_summary,
    changed_line_summary,
    edition_summary,
    bar_summary,
    mean_bar_summary,
    single_bar_summary,
    unknown_summary,
    stack_summary,
    stack_summary_without_share,
    assumption_sentence,
    outcome,
    // The page.
    language,
    dark,
    dark_description,
    updated,
    by,
    names_and,
    correction, // to be filled() with its date
    footnotes,
    sort_by, // to be filled() with a column's heading
    back_to_text,
    to_section,
    link_to_section,
    shows,
    // Dialogs.
    save_svg,
    save_png,
    save_csv,
    copy_link,
    embed,
    saved,
    started,
    not_saved,
    copied,
    not_copied,
    offline,
    not_opened,
    // Of the native programs alone: a page does not get what stands from here on.
    data,
    sections,
    licenses,
    faults_title,
    faults_standfirst,
    more_faults,
    // How a figure was reckoned, to be filled().
    mean_of,
    sum_of,
    from_to,
    share_of,
    // The desktop's dialogs and its list of articles.
    open_in_browser,
    no_sound, // followed by the reason
    articles,
    // The desktop's window: keys, and what they do.
    ctrl_key,
    shift_key,
    find,
    find_next,
    find_count, // to be filled() with the number of the match and of all
    find_none,
    help,
    help_tab,
    help_point,
    help_select,
    help_copy,
    help_zoom,
    help_language,
    help_theme,
    help_back,
    help_articles,
    help_full_screen,
    help_open,
    help_authors,
    help_quit,
    help_screen_readers,
};

[[nodiscard]] inline const std::string& say(Word word, base::Language language) {
    return language->words[static_cast<std::size_t>(word)];
}

} // namespace content
