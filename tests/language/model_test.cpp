#include "language/model.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "language/engine.hpp"
#include "text/input_error.hpp"

using namespace actorgraph;

namespace {

const std::filesystem::path shipped = ACTORGRAPH_SOURCE_DIR "/language/model/english.bin";

// A copy of the shipped model that a test may spoil; gone when the test is.
class Copy {
 public:
  explicit Copy(const std::string& name) : path_(std::filesystem::temp_directory_path() / name) {
    std::filesystem::copy_file(shipped, path_, std::filesystem::copy_options::overwrite_existing);
  }
  ~Copy() { std::filesystem::remove(path_); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  void write(std::streamoff at, char byte) const {
    std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(at);
    file.put(byte);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// What the engine says of a file, without the place.
std::string complaint(const std::filesystem::path& path) {
  try {
    const Engine engine(path);
  } catch (const InputError& error) {
    return error.message();
  }
  return "";
}

}  // namespace

TEST_CASE("model: the file is the one that the program carries") {
  const Engine from_file(shipped);
  const std::string text = "The two ministers signed the treaty in Geneva.";
  CHECK(from_file.analyse(text) == Engine().analyse(text));
  CHECK(carried_model().size() == std::filesystem::file_size(shipped));
  CHECK(carried_model().size() <= 16'000'000);
}

TEST_CASE("model: portable arithmetic reads like the fastest") {
  const std::string text =
      "Mr. Berg, who had flown to Varby on Monday, told reporters that the union's plan \"was not dead\".\n"
      "HARBOUR TALKS FAIL\n\nOn 3 May 2021 they met again; nobody won. :-) \xff\xfe ...";
  const Analysis expected = Engine(shipped, Instructions::portable).analyse(text);
  for (const Instructions set : {Instructions::avx2, Instructions::avx512}) {
    if (set > best_instructions()) continue;
    CHECK(Engine(shipped, set).analyse(text) == expected);
  }
}

TEST_CASE("model: a file that is none, or not whole, is refused with a reason") {
  CHECK(complaint("/nowhere/english.bin").find("cannot be read") == 0);

  const Copy truncated("actorgraph_truncated.bin");
  std::filesystem::resize_file(truncated.path(), 1'000'000);
  CHECK(complaint(truncated.path()).find("is cut short") == 0);
  std::filesystem::resize_file(truncated.path(), 10);
  CHECK(complaint(truncated.path()).find("is no language model") == 0);
  std::filesystem::resize_file(truncated.path(), 0);
  CHECK(complaint(truncated.path()).find("is no language model") == 0);

  const Copy other("actorgraph_other.bin");
  other.write(0, 'X');
  CHECK(complaint(other.path()) == "is no language model");

  const Copy older("actorgraph_older.bin");
  older.write(8, 0);
  CHECK(complaint(older.path()).find("is a language model of version 0") == 0);

  const Copy damaged("actorgraph_damaged.bin");
  damaged.write(5'000'000, '\x5a');
  damaged.write(5'000'001, '\x5b');
  CHECK(complaint(damaged.path()) == "is damaged: its checksum is wrong");
}
