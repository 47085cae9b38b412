// Each role is one ImGui call.
#include "host/desktop/dialog_window.hpp"

#include "host/desktop/imgui_color.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace host {
namespace {

constexpr float text_size = 14;
constexpr float title_size = 18;
constexpr base::Size largest{760, 720};
constexpr float around = 32; // that stays of the page
constexpr float usual_width = 400;
constexpr const char* closes = "dialog/close";

void text(const std::string& words, float width) {
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
    ImGui::TextUnformatted(words.c_str(), words.c_str() + words.size());
    ImGui::PopTextWrapPos();
}

// Terms, and beside each its description.
void description_list(const scene::Node& node, float width) {
    float terms = 0;
    for (const scene::Node& child : node.children) {
        if (child.role == scene::Role::term) {
            terms = std::max(terms, ImGui::CalcTextSize(child.name.c_str()).x);
        }
    }
    const float left = ImGui::GetCursorPosX();
    const float second = terms + 2 * ImGui::GetStyle().CellPadding.x;
    for (const scene::Node& child : node.children) {
        if (child.role == scene::Role::term) {
            text(child.name, terms);
            ImGui::SameLine(left + second);
        } else {
            text(child.name, width - second);
        }
    }
}

// A column of a table, as wide as its cells; figures stand with their decimal marks one above the other.
struct Column {
    bool figures = false;
    float whole = 0;    // of the widest part before the decimal mark
    float fraction = 0; // of the widest part from it on
    float text = 0;     // of what is no figure: the head

    [[nodiscard]] float width() const { return std::max(text, whole + fraction); }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where the decimal mark stands; without one, behind the last digit. The whole text's length where it has no digit.
std::size_t decimal_place(const std::string& cell, const std::string& mark) {
    for (std::size_t at = cell.find(mark); at != std::string::npos && !mark.empty(); at = cell.find(mark, at + 1)) {
        if (at > 0 && is_digit(cell[at - 1]) && at + mark.size() < cell.size() && is_digit(cell[at + mark.size()])) {
            return at;
        }
    }
    for (std::size_t at = cell.size(); at > 0; --at) {
        if (is_digit(cell[at - 1])) {
            return at;
        }
    }
    return cell.size();
}

float width_of(const std::string& words, std::size_t from, std::size_t to) {
    return ImGui::CalcTextSize(words.c_str() + from, words.c_str() + to).x;
}

// Of a series with a million rows, so many tell how wide the columns are.
constexpr std::size_t most_measured = 500;

std::vector<Column> measure(const std::vector<scene::Node>& rows, const std::string& mark) {
    std::vector<Column> columns(rows.front().children.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c].text = ImGui::CalcTextSize(rows.front().children[c].name.c_str()).x;
    }
    const std::size_t step = std::max<std::size_t>(1, rows.size() / most_measured);
    for (std::size_t r = 1; r < rows.size(); r += step) {
        for (std::size_t c = 0; c < std::min(columns.size(), rows[r].children.size()); ++c) {
            const scene::Node& cell = rows[r].children[c];
            Column& column = columns[c];
            const bool figure =
                cell.role == scene::Role::cell && std::any_of(cell.name.begin(), cell.name.end(), is_digit);
            if (!figure) {
                column.text = std::max(column.text, ImGui::CalcTextSize(cell.name.c_str()).x);
                continue;
            }
            const std::size_t at = decimal_place(cell.name, mark);
            column.figures = true;
            column.whole = std::max(column.whole, width_of(cell.name, 0, at));
            column.fraction = std::max(column.fraction, width_of(cell.name, at, cell.name.size()));
        }
    }
    return columns;
}

float padded(const std::vector<Column>& columns) {
    float width = ImGui::GetStyle().ScrollbarSize;
    for (const Column& column : columns) {
        width += column.width() + 2 * ImGui::GetStyle().CellPadding.x;
    }
    return std::ceil(width);
}

void figure(const std::string& words, const Column& column, const std::string& mark) {
    const float left = ImGui::GetCursorPosX();
    const bool has_digits = std::any_of(words.begin(), words.end(), is_digit);
    const std::size_t at = has_digits ? decimal_place(words, mark) : words.size();
    const float room = has_digits ? column.width() - column.fraction : column.width();
    ImGui::SetCursorPosX(left + room - width_of(words, 0, at));
    ImGui::TextUnformatted(words.c_str());
}

void table(const scene::Node& node, const std::vector<Column>& columns, const std::string& mark, ImVec2 size) {
    const std::vector<scene::Node>& rows = node.children;
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit |
                                      ImGuiTableFlags_NoBordersInBodyUntilResize;
    if (!ImGui::BeginTable("figures", static_cast<int>(columns.size()), flags, size)) {
        return;
    }
    // Also from the button, which has the keyboard first.
    if (!ImGui::IsWindowFocused()) {
        const float page = ImGui::GetWindowHeight() - 2 * ImGui::GetTextLineHeightWithSpacing();
        const float by = ImGui::IsKeyPressed(ImGuiKey_PageDown) ? page
                         : ImGui::IsKeyPressed(ImGuiKey_PageUp) ? -page
                                                                : 0;
        if (by != 0) {
            ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.F, ImGui::GetScrollMaxY()));
        }
    }
    ImGui::TableSetupScrollFreeze(1, 1);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        ImGui::TableSetupColumn(rows.front().children[c].name.c_str(), ImGuiTableColumnFlags_WidthFixed,
                                std::ceil(columns[c].width()));
    }
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        ImGui::TableNextColumn();
        const std::string& words = rows.front().children[c].name;
        if (columns[c].figures) {
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + columns[c].width() - ImGui::CalcTextSize(words.c_str()).x);
        }
        ImGui::TextUnformatted(words.c_str());
    }
    ImGuiListClipper clipper; // a series may have a million rows
    clipper.Begin(static_cast<int>(rows.size()) - 1);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            ImGui::TableNextRow();
            const std::vector<scene::Node>& cells = rows[static_cast<std::size_t>(i) + 1].children;
            for (std::size_t c = 0; c < std::min(columns.size(), cells.size()); ++c) {
                ImGui::TableNextColumn();
                if (columns[c].figures) {
                    figure(cells[c].name, columns[c], mark);
                } else {
                    ImGui::TextUnformatted(cells[c].name.c_str());
                }
            }
        }
    }
    ImGui::EndTable();
}

float height_of(const scene::Node& table) {
    const float row = ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().CellPadding.y;
    return std::ceil(row * static_cast<float>(table.children.size()) + ImGui::GetStyle().ScrollbarSize);
}

const scene::Node* table_of(const scene::Node& dialog) {
    for (const scene::Node& node : dialog.children) {
        if (node.role == scene::Role::table && !node.children.empty() && !node.children.front().children.empty()) {
            return &node;
        }
    }
    return nullptr;
}

} // namespace

DialogWindow::DialogWindow(Window& window, const text::FontSet& fonts) : surface_(window, fonts) {}

bool DialogWindow::handle(const SDL_Event& event) {
    surface_.handle(event);
    const bool of_window = event.type == SDL_QUIT || event.type == SDL_WINDOWEVENT || event.type == SDL_SYSWMEVENT;
    return !of_window && event.type < SDL_CLIPBOARDUPDATE;
}

std::string DialogWindow::draw(const scene::Node& dialog, const base::Palette& palette,
                               const std::string& decimal_mark) {
    std::string pressed;
    surface_.draw(palette, [&] { pressed = widgets(dialog, palette, decimal_mark); });
    return pressed;
}

// Returns the id of the button that was pressed.
std::string DialogWindow::widgets(const scene::Node& dialog, const base::Palette& palette,
                                  const std::string& decimal_mark) {
    const float scale = surface_.scale();
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const ImVec2 most{std::min(largest.width * scale, room.x - around * scale),
                      std::min(largest.height * scale, room.y - around * scale)};
    constexpr ImU32 dim = IM_COL32(0, 0, 0, 102);
    ImGui::GetBackgroundDrawList()->AddRectFilled({}, room, dim);
    ImGui::PushFont(surface_.face(text::Face::sans), text_size);
    // As large as what it holds, and in the middle.
    const scene::Node* figures = table_of(dialog);
    const std::vector<Column> columns =
        figures == nullptr ? std::vector<Column>() : measure(figures->children, decimal_mark);
    const float around_content = 2 * ImGui::GetStyle().WindowPadding.x + 2;
    const float most_inner = most.x - around_content;
    const float inner = std::clamp(figures == nullptr ? usual_width * scale : padded(columns),
                                   std::min(usual_width * scale, most_inner), most_inner);
    ImGui::SetNextWindowSizeConstraints({inner + around_content, 0}, {inner + around_content, most.y});
    ImGui::SetNextWindowPos({std::floor(room.x / 2), std::floor(room.y / 2)}, ImGuiCond_Always, {0.5F, 0.5F});
    std::string pressed;
    ImGui::Begin(dialog.id.c_str(), nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
    const auto button = [&](const scene::Node& node, ImVec2 size) {
        if (ImGui::Button(node.name.c_str(), size)) {
            pressed = node.id;
        }
    };
    const scene::Node* close = nullptr;
    for (const scene::Node& node : dialog.children) {
        if (node.role == scene::Role::heading) {
            ImGui::PushFont(surface_.face(text::Face::sans_semibold), title_size);
            text(node.name, inner);
            ImGui::PopFont();
        } else if (node.role == scene::Role::paragraph) {
            text(node.name, inner);
        } else if (node.role == scene::Role::status) {
            if (!node.name.empty()) {
                text(node.name, inner);
            }
            if (node.name != status_) { // the sheet grows with it in the frames that follow
                status_ = node.name;
                surface_.want_frames();
            }
        } else if (node.role == scene::Role::description_list) {
            description_list(node, inner);
        } else if (node.role == scene::Role::button && node.id == closes) {
            close = &node;
        } else if (node.role == scene::Role::button) {
            button(node, {inner, 0});
        } else if (&node == figures) {
            ImGui::PushStyleColor(ImGuiCol_Text, imgui_color(palette.muted));
            text(node.name, inner);
            ImGui::PopStyleColor();
            const float below = 2 * ImGui::GetFrameHeightWithSpacing() + ImGui::GetStyle().WindowPadding.y;
            const float least = 6 * ImGui::GetTextLineHeightWithSpacing();
            table(node, columns, decimal_mark,
                  {inner, std::min(height_of(node), std::max(least, most.y - ImGui::GetCursorPosY() - below))});
        }
    }
    if (close != nullptr) {
        const float width = ImGui::CalcTextSize(close->name.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + inner - width);
        if (shown_ == 1) { // not in the first frame, which only measures; Enter does what changes nothing
            ImGui::SetKeyboardFocusHere();
        }
        button(*close, {});
    }
    // Beside it, as in the page's own dialogs.
    const bool beside =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsWindowAppearing() &&
        !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape) || beside) {
        pressed = closes;
    }
    ImGui::End();
    ImGui::PopFont();
    ++shown_;
    return pressed;
}

} // namespace host
