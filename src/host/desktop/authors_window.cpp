// One function for each tab. What can be copied stands in a field that is only read.
#include "host/desktop/authors_window.hpp"

#include "base/stable_sort.hpp"
#include "host/desktop/author_facts.hpp"
#include "host/desktop/imgui_color.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace host {
namespace {

constexpr float text_size = 14;
constexpr ImGuiTableFlags table_flags = ImGuiTableFlags_Resizable | ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                        ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit;

struct NamedSize {
    const char* name;
    base::Size size;
};
constexpr std::array sizes{NamedSize{"Phone", {390, 844}}, NamedSize{"Phone, sideways", {844, 390}},
                           NamedSize{"Tablet", {820, 1180}}, NamedSize{"Desk", {1440, 900}}};

// A text to select in and to copy, as many lines high as it has.
void selectable_text(const char* id, std::string text, float height) {
    ImGui::InputTextMultiline(id, text.data(), text.size() + 1, {-1, height}, ImGuiInputTextFlags_ReadOnly);
}

float height_of(const std::string& text) {
    const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
    return static_cast<float>(lines) * ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().FramePadding.y + 2;
}

void faults_tab(const std::vector<check::Diagnostic>& faults) {
    if (faults.empty()) {
        ImGui::TextWrapped("No faults.");
        return;
    }
    for (std::size_t i = 0; i < faults.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const std::string message = check::message(faults[i]);
        ImGui::TextWrapped("%s", message.c_str());
        if (ImGui::SmallButton("Copy")) {
            ImGui::SetClipboardText(message.c_str());
        }
        ImGui::PopID();
    }
}

using FigureText = std::string AuthorFigure::*;
struct FigureColumn {
    const char* label;
    FigureText text;
    float width; // CSS pixels
};
constexpr std::array figure_columns{
    FigureColumn{"Text", &AuthorFigure::text, 96}, FigureColumn{"Value", &AuthorFigure::value, 96},
    FigureColumn{"Source", &AuthorFigure::source, 80}, FigureColumn{"Where", &AuthorFigure::block, 96},
    FigureColumn{"How", &AuthorFigure::note, 240}};

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.-+e") == std::string::npos;
}

void sort_figures(std::vector<AuthorFigure>& figures) {
    const ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
    if (specs == nullptr || specs->SpecsCount == 0) {
        return;
    }
    const FigureText column = figure_columns[static_cast<std::size_t>(specs->Specs->ColumnIndex)].text;
    const bool down = specs->Specs->SortDirection == ImGuiSortDirection_Descending;
    base::stable_sort(figures, [&](const AuthorFigure& a, const AuthorFigure& b) {
        const std::string& left = down ? b.*column : a.*column;
        const std::string& right = down ? a.*column : b.*column;
        return is_number(left) && is_number(right) ? std::stod(left) < std::stod(right) : left < right;
    });
}

// Returns the block of the row that was clicked.
std::string figures_tab(const content::Text& text, float scale) {
    std::vector<AuthorFigure> figures = figures_of(text);
    std::string clicked;
    if (!ImGui::BeginTable("figures", static_cast<int>(figure_columns.size()),
                           table_flags | ImGuiTableFlags_Sortable | ImGuiTableFlags_SortTristate)) {
        return clicked;
    }
    ImGui::TableSetupScrollFreeze(0, 1);
    for (const FigureColumn& column : figure_columns) {
        ImGui::TableSetupColumn(column.label, ImGuiTableColumnFlags_None, column.width * scale);
    }
    ImGui::TableHeadersRow();
    sort_figures(figures);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        ImGui::TableNextRow();
        ImGui::PushID(static_cast<int>(i));
        for (const FigureColumn& column : figure_columns) {
            ImGui::TableNextColumn();
            const std::string& cell = figures[i].*column.text;
            if (&column == &figure_columns.front()) {
                if (ImGui::Selectable(cell.c_str(), false, ImGuiSelectableFlags_SpanAllColumns)) {
                    clicked = figures[i].block;
                }
            } else {
                ImGui::TextUnformatted(cell.c_str());
            }
        }
        ImGui::PopID();
    }
    ImGui::EndTable();
    return clicked;
}

void views_tab(const app::App& app) {
    ImGui::TextWrapped("What each chart shows now. Copy it into the chart's \"views\" and give it an id.");
    for (const content::Chart& chart : app.environment().article.charts) {
        const app::ChartController* shown = app.chart(chart.id);
        if (shown == nullptr) {
            continue;
        }
        ImGui::PushID(chart.id.c_str());
        const std::string json = view_json(chart, shown->lasting_state());
        ImGui::SeparatorText(chart.id.c_str());
        selectable_text("##json", json, height_of(json));
        if (ImGui::Button("Copy")) {
            ImGui::SetClipboardText(json.c_str());
        }
        ImGui::PopID();
    }
}

void sizes_tab(const app::App& app, std::optional<base::Size>& wanted) {
    const base::Size now = app.viewport().size;
    ImGui::Text("The page is %d x %d.", static_cast<int>(std::lround(now.width)),
                static_cast<int>(std::lround(now.height)));
    for (const NamedSize& one : sizes) {
        const std::string label = std::string(one.name) + ", " + std::to_string(static_cast<int>(one.size.width)) +
                                  " x " + std::to_string(static_cast<int>(one.size.height));
        if (ImGui::Button(label.c_str())) {
            wanted = one.size;
        }
    }
    ImGui::TextWrapped("No larger than the screen has room for.");
}

} // namespace

AuthorsWindow::AuthorsWindow(Window& window, const text::FontSet& fonts, AuthorsDesk& desk)
    : window_(window), surface_(window, fonts), desk_(desk) {}

AuthorsWindow::~AuthorsWindow() = default;

bool AuthorsWindow::covers(int x) const { return window_.css(x, 0).x >= window_.viewport().size.width - width; }

bool AuthorsWindow::handle(const SDL_Event& event) {
    switch (event.type) {
    case SDL_KEYDOWN:
        if (has_keyboard_ && event.key.keysym.sym != SDLK_F1 && event.key.keysym.sym != SDLK_F11) {
            surface_.handle(event);
            return true;
        }
        return false;
    case SDL_KEYUP:
        surface_.handle(event);
        return false;
    case SDL_MOUSEBUTTONDOWN:
        has_keyboard_ = has_mouse_ = covers(event.button.x);
        surface_.handle(event);
        return has_mouse_;
    case SDL_MOUSEBUTTONUP:
        surface_.handle(event);
        return std::exchange(has_mouse_, false);
    case SDL_MOUSEMOTION: // what was pressed on the page belongs to the page, wherever it is dragged
        surface_.handle(event);
        return event.motion.state != 0 ? has_mouse_ : covers(event.motion.x);
    case SDL_MOUSEWHEEL: {
        int x = 0;
        SDL_GetMouseState(&x, nullptr);
        surface_.handle(event);
        return covers(x);
    }
    default:
        surface_.handle(event);
        return false;
    }
}

AuthorsWindow::Wishes AuthorsWindow::draw(const app::App& app, const std::vector<check::Diagnostic>& faults) {
    Wishes wishes;
    const base::Palette& palette = app.environment().palette();
    surface_.draw(palette, [&] {
        const float scale = surface_.scale();
        const ImVec2 room = ImGui::GetIO().DisplaySize;
        ImGui::PushFont(surface_.face(text::Face::sans), text_size);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12 * scale, 12 * scale});
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {8 * scale, 5 * scale});
        ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {6 * scale, 3 * scale});
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {6 * scale, 6 * scale});
        for (const ImGuiCol tab : {ImGuiCol_Tab, ImGuiCol_TabDimmed}) {
            ImGui::PushStyleColor(tab, imgui_color(palette.ground));
        }
        for (const ImGuiCol tab : {ImGuiCol_TabSelected, ImGuiCol_TabHovered, ImGuiCol_HeaderHovered,
                                   ImGuiCol_HeaderActive, ImGuiCol_FrameBgHovered}) {
            ImGui::PushStyleColor(tab, imgui_color(palette.control));
        }
        for (const ImGuiCol line : {ImGuiCol_TabSelectedOverline, ImGuiCol_Separator}) {
            ImGui::PushStyleColor(line, imgui_color(palette.hairline));
        }
        ImGui::SetNextWindowPos({room.x - width * scale, 0});
        ImGui::SetNextWindowSize({width * scale, room.y});
        ImGui::Begin("For authors", nullptr,
                     ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings);
        tabs(app, faults, wishes);
        ImGui::End();
        ImGui::PopStyleColor(9);
        ImGui::PopStyleVar(4);
        ImGui::PopFont();
    });
    ++shown_;
    return wishes;
}

void AuthorsWindow::tabs(const app::App& app, const std::vector<check::Diagnostic>& faults, Wishes& wishes) {
    if (!ImGui::BeginTabBar("tabs")) {
        return;
    }
    const std::string faults_label = "Faults (" + std::to_string(faults.size()) + ")###faults";
    const std::array<const char*, 5> labels{faults_label.c_str(), "Figures", "View", "Data", "Size"};
    const bool first = shown_ == 0;
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const bool select = first && i == desk_.tab && i > 0;
        if (!ImGui::BeginTabItem(labels[static_cast<std::size_t>(i)], nullptr,
                                 select ? ImGuiTabItemFlags_SetSelected : ImGuiTabItemFlags_None)) {
            continue;
        }
        if (!first) {
            desk_.tab = i;
        }
        ImGui::BeginChild("tab");
        switch (i) {
        case 0:
            faults_tab(faults);
            break;
        case 1:
            wishes.block = figures_tab(app.environment().article.in(app.preferences().language), surface_.scale());
            break;
        case 2:
            views_tab(app);
            break;
        case 3:
            data_tab(app.environment().article);
            break;
        default:
            sizes_tab(app, wishes.page);
            break;
        }
        ImGui::EndChild();
        ImGui::EndTabItem();
    }
    ImGui::EndTabBar();
}

void AuthorsWindow::sort_rows(const content::Dataset& dataset) {
    ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
    const bool other = rows_.size() != dataset.rows || sorted_ != desk_.dataset;
    if (!other && (specs == nullptr || !specs->SpecsDirty)) {
        return;
    }
    rows_.resize(dataset.rows);
    std::iota(rows_.begin(), rows_.end(), std::size_t{0});
    sorted_ = desk_.dataset;
    if (specs == nullptr) {
        return;
    }
    specs->SpecsDirty = false;
    if (specs->SpecsCount > 0) {
        const content::Column& column = dataset.columns[static_cast<std::size_t>(specs->Specs->ColumnIndex)];
        const bool down = specs->Specs->SortDirection == ImGuiSortDirection_Descending;
        base::stable_sort(rows_, [&](std::size_t a, std::size_t b) {
            return down ? comes_before(column, b, a) : comes_before(column, a, b);
        });
    }
}

void AuthorsWindow::data_tab(const content::Article& article) {
    if (article.datasets.empty()) {
        ImGui::TextWrapped("The article has no data.");
        return;
    }
    desk_.dataset = std::min(desk_.dataset, article.datasets.size() - 1);
    const content::Dataset& dataset = article.datasets[desk_.dataset];
    ImGui::SetNextItemWidth(-1);
    if (ImGui::BeginCombo("##dataset", dataset.id.c_str())) {
        for (std::size_t i = 0; i < article.datasets.size(); ++i) {
            if (ImGui::Selectable(article.datasets[i].id.c_str(), i == desk_.dataset)) {
                desk_.dataset = i;
            }
        }
        ImGui::EndCombo();
    }
    ImGui::Text("%zu rows, source \"%s\"", dataset.rows, dataset.source.c_str());
    // A table's id names its dataset, so that each keeps its own order.
    if (!ImGui::BeginTable(dataset.id.c_str(), static_cast<int>(dataset.columns.size()),
                           table_flags | ImGuiTableFlags_Sortable | ImGuiTableFlags_SortTristate)) {
        return;
    }
    ImGui::TableSetupScrollFreeze(0, 1);
    for (const content::Column& column : dataset.columns) {
        ImGui::TableSetupColumn(column.name.c_str());
    }
    ImGui::TableHeadersRow();
    sort_rows(dataset);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(dataset.rows));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            ImGui::TableNextRow();
            for (const content::Column& column : dataset.columns) {
                ImGui::TableNextColumn();
                ImGui::TextUnformatted(cell_text(column, rows_[static_cast<std::size_t>(i)]).c_str());
            }
        }
    }
    ImGui::EndTable();
}

} // namespace host
