package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CellKeyTest {
  @Test
  void keyOfACellBecomesTheWordsOfTrace() {
    assertArrayEquals(
        new String[] {
          "--lang",
          "vi",
          "trace",
          "poor-movement",
          "--area",
          "185",
          "--year",
          "2024",
          "--row=06325/Thôn 2/person",
          "--column=5b"
        },
        CellKey.expanded("--lang", "vi", "trace", "poor-movement|185|2024|06325/Thôn 2/person|5b"));
  }

  @Test
  void barsInTheRowStay() {
    assertArrayEquals(
        new String[] {
          "trace", "list-poor", "--area", "06325", "--year", "2024", "--row=a|-b", "--column=A"
        },
        CellKey.expanded("trace", "list-poor|06325|2024|a|-b|A"));
  }

  @Test
  void aRestatedFigureIsTracedOnItsMap() {
    assertArrayEquals(
        new String[] {
          "trace",
          "review-result",
          "--area",
          "06325",
          "--year",
          "2023",
          "--map-date",
          "2025-07-01",
          "--row=total",
          "--column=3"
        },
        CellKey.expanded("trace", "review-result|06325|2023@2025-07-01|total|3"));
  }

  @Test
  void otherWordsStayAsTheyAre() {
    String[] words = {"query", "select 'a|b|c|d|e'"};
    assertArrayEquals(words, CellKey.expanded(words));
    String[] named = {"trace", "poor-movement", "--row", "06325"};
    assertArrayEquals(named, CellKey.expanded(named));
  }
}
