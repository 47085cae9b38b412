#include "base/collation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

TEST_CASE("words stand in the order in which people look for them") {
    std::vector<std::string> words{"Zambie", "Émirats", "Ägypten", "zebra",  "Łódź",
                                   "Lublin", "Afrika",  "Straße",  "Strand", "École"};
    std::sort(words.begin(), words.end(), base::stands_before);
    CHECK(words == std::vector<std::string>{"Afrika", "Ägypten", "École", "Émirats", "Łódź", "Lublin", "Strand",
                                            "Straße", "Zambie", "zebra"});
    CHECK(base::stands_before("Côte", "Côte d’Ivoire"));
    CHECK_FALSE(base::stands_before("Côte d’Ivoire", "Côte"));
    CHECK_FALSE(base::stands_before("Paris", "Paris"));
    CHECK(base::stands_before("Cote", "Côte")); // alike but for the accent: those without come first
    CHECK(base::stands_before("Афины", "берлин"));
    CHECK(base::stands_before("ΑΘΗΝΑ", "βόλος"));
}
