package giamngheo.warehouse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Configuration as a tree of nodes. */
class YamlNodeTest {
  @Test
  void readsScalarsListsAndMaps() {
    YamlNode root = YamlNode.parse("a.yaml", "a: 1\nb: [x, no]\nc: {d: 2.5}\ne:\n");
    assertEquals(1, root.required("a").integer());
    assertEquals(List.of("x", "no"), root.required("b").texts());
    assertEquals("2.5", root.required("c").required("d").number().toPlainString());
    assertTrue(root.child("e").isEmpty());
  }

  @Test
  void namesLineKeyAndNearestWordOfAnUnknownKey() {
    YamlNode root = YamlNode.parse("a.yaml", "datasets:\n  household:\n    sheat: Hộ\n");
    YamlNode household = root.required("datasets").required("household");
    assertEquals(
        "a.yaml, line 3: datasets.household.sheat: “sheat” is not known; expected one of: sheet"
            + " (did you mean “sheet”?)",
        message(() -> household.allowing(Set.of("sheet"))));
  }

  @Test
  void refusesKeysGivenTwiceTagsAndAliases() {
    assertTrue(message(() -> YamlNode.parse("a.yaml", "a: 1\na: 2\n")).contains("line 2"));
    assertTrue(
        message(() -> YamlNode.parse("a.yaml", "a: !!java.net.URL [http://b]\n"))
            .contains("aliases and tags"));
    assertTrue(
        message(() -> YamlNode.parse("a.yaml", "a: &x [1]\nb: *x\n")).contains("aliases and tags"));
  }

  @Test
  void tellsWhatItExpected() {
    YamlNode root = YamlNode.parse("a.yaml", "a: [1]\nb: x\n");
    assertTrue(message(() -> root.required("a").text()).endsWith("a: expected a single value"));
    assertTrue(message(() -> root.required("b").integer()).endsWith("b: expected a whole number"));
    assertTrue(message(() -> root.required("c")).contains("the key “c” is missing"));
    assertTrue(message(() -> YamlNode.parse("a.yaml", "a: [")).contains("not valid YAML"));
  }

  private static String message(Runnable reading) {
    return assertThrows(CallerMistake.class, reading::run).text().en();
  }
}
