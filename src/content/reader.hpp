// Reading typed values out of a JsonDocument. Every function reports what is wrong where it stands and goes on, so one
// pass finds all faults; none is a template, so that a new type to read costs little code.
#pragma once

#include "base/date.hpp"
#include "base/format.hpp"
#include "content/json_document.hpp"
#include "content/load.hpp"
#include "content/localized.hpp"
#include "content/say.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// A file (or the file's part of a bundle) and what has been found wrong with it.
class JsonFile {
  public:
    JsonFile(std::string path, const JsonDocument& document, JsonDocument::Index root)
        : path_(std::move(path)), document_(&document), root_(root) {}

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const JsonDocument& document() const { return *document_; }
    [[nodiscard]] JsonDocument::Index root() const { return root_; }

    void add(JsonDocument::Index node, std::string reason);
    [[nodiscard]] std::size_t fault_count() const { return found_.size(); }
    // No more are listed: the words for others need not be found.
    [[nodiscard]] bool is_full() const { return left_off_; }
    // In document order.
    void append_faults(std::vector<Fault>& faults) const;

  private:
    struct Found {
        JsonDocument::Index node;
        std::string reason;
    };

    std::string path_;
    const JsonDocument* document_;
    JsonDocument::Index root_;
    std::vector<Found> found_;
    bool left_off_ = false;
};

// A value in a file, or nothing.
struct Place {
    JsonFile* file = nullptr;
    JsonDocument::Index node = 0;

    explicit operator bool() const { return file != nullptr; }
    [[nodiscard]] JsonKind kind() const { return file->document().kind(node); }
    [[nodiscard]] bool is(JsonKind wanted) const { return file != nullptr && kind() == wanted; }
    [[nodiscard]] std::string_view text() const { return file->document().text(node); }
    [[nodiscard]] double number() const { return file->document().number(node); }

    [[nodiscard]] Place member(std::string_view key) const;  // nothing unless this is an object that has it
    [[nodiscard]] Place element(std::size_t position) const; // nothing unless this is a list that long

    void fault(std::string reason) const { file->add(node, std::move(reason)); }
};

// Tells whether the file has got new faults since: what was read in between is then not relied upon.
class Watch {
  public:
    explicit Watch(Place at) : file_(at.file), before_(file_ != nullptr ? file_->fault_count() : 0) {}
    [[nodiscard]] bool clean() const { return file_ == nullptr || file_->fault_count() == before_; }

  private:
    const JsonFile* file_;
    std::size_t before_;
};

// An object whose keys are known: a missing one is a fault at once; unknown and repeated ones are reported when its
// life ends, after all its fields have been asked for.
class Object {
  public:
    explicit Object(Place at);
    ~Object();
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    [[nodiscard]] Place required(std::string_view key);
    [[nodiscard]] Place optional(std::string_view key);
    // The top object of a file may hold "$schema" and "comment".
    void allow_remarks();
    // When it cannot be told which keys belong here.
    void ignore_other_keys() { ignore_others_ = true; }

    [[nodiscard]] bool usable() const { return usable_; }
    [[nodiscard]] Place place() const { return at_; }

  private:
    Place at_;
    bool usable_;
    bool ignore_others_ = false;
    std::vector<std::string_view> known_;
};

// What an author lists by hand is never longer; only columns of data are. Keeps a broken export from costing minutes.
inline constexpr std::size_t most_elements = 1000;

// The elements of a list.
class Elements {
  public:
    // A fault unless `at` is a list and, where it must, holds something; nothing to iterate then. Of a list that is
    // too long, the first ones are iterated.
    explicit Elements(Place at, bool may_be_empty = false, std::size_t most = most_elements);

    class Iterator {
      public:
        Iterator(JsonFile* file, JsonDocument::Index node) : place_{file, node} {}
        Place operator*() const { return place_; }
        Iterator& operator++() {
            place_.node = place_.file->document().end(place_.node);
            return *this;
        }
        bool operator!=(const Iterator& other) const { return place_.node != other.place_.node; }

      private:
        Place place_;
    };
    [[nodiscard]] Iterator begin() const { return {file_, begin_}; }
    [[nodiscard]] Iterator end() const { return {file_, end_}; }

  private:
    JsonFile* file_ = nullptr;
    JsonDocument::Index begin_ = 0;
    JsonDocument::Index end_ = 0;
};

// Each returns whether it read something: not when the place is nothing, nor after a fault.
bool expect(Place at, JsonKind kind);
bool read_text(Place at, std::string& text); // not empty, no control characters
bool read_id(Place at, std::string& id);     // letters, digits, "-" and "_": it stands in addresses
bool read_number(Place at, double& number);
bool read_digits(Place at, std::optional<int>& digits);
bool read_flag(Place at, bool& flag);
bool read_date(Place at, base::Date& date);
bool read_instant(Place at, base::Instant& instant);
bool read_number_format(Place at, base::Format& format); // any but date
bool read_localized(Place at, Localized& text);
bool read_names(Place at, std::vector<std::string>& names, bool may_be_empty = false); // none twice

// Ids that must differ from one another.
class Ids {
  public:
    explicit Ids(std::string_view what) : what_(what) {}
    bool claim(Place at, const std::string& id); // false after a fault

  private:
    std::string_view what_;
    std::map<std::string, Place, std::less<>> claimed_;
};

// `there is no chart "btx", did you mean "btc"?`
void fault_unknown(Place at, std::string_view what, std::string_view name, std::string_view within,
                   const std::vector<std::string_view>& names);

} // namespace content
