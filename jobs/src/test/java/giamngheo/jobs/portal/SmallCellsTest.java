package giamngheo.jobs.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormDefinitions;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.disclosure.DisclosureRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a public site leaves out, on total rows made for it: a district and its eighteen communes.
 */
class SmallCellsTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final int YEAR = 2024;
  private static final String DISTRICT = "185";

  private final AreaMap map = AreaMap.ofReviews(Places.load(CONF));
  private final List<FormDefinition> forms =
      FormDefinitions.load(CONF).review().stream().filter(form -> !form.isList()).toList();
  private final CountedFigures figures = new CountedFigures(forms);
  private final Map<FigureKey, BigDecimal> values = new LinkedHashMap<>();

  /** Every commune has 40 poor households of 1000, 20 of them without a hygienic toilet. */
  @BeforeEach
  void plentyEverywhere() {
    List<String> communes = map.communes(DISTRICT, YEAR);
    assertEquals(18, communes.size());
    for (String commune : communes) {
      put(commune, 40, 20);
    }
    put(DISTRICT, 40 * 18, 20 * 18);
  }

  private void put(String area, long poor, long toilet) {
    set(area, "review-result", "1", 1000);
    set(area, "review-result", "3", poor);
    values.put(key(area, "review-result", "4"), BigDecimal.valueOf(poor, 1));
    set(area, "poor-deprivation", "1", poor);
    set(area, "poor-deprivation", "12", toilet);
    values.put(key(area, "poor-deprivation-rate", "11"), new BigDecimal("50.00"));
  }

  private void set(String area, String form, String column, long value) {
    values.put(key(area, form, column), BigDecimal.valueOf(value));
  }

  private static FigureKey key(String area, String form, String column) {
    return new FigureKey(area, YEAR, form, "total", column);
  }

  private Set<FigureKey> withheld() {
    return hidden().small();
  }

  private SmallCells.Hidden hidden() {
    return new SmallCells(
            DisclosureRule.read(CONF), PortalSettings.read(CONF).everybody(), map, figures)
        .of(values);
  }

  @Test
  void nothingIsLeftOutWhereNothingIsSmall() {
    assertEquals(Set.of(), withheld());
  }

  @Test
  void aSmallCountTakesItsRateAndItsTwinsWithIt() {
    put("06328", 5, 5);
    put(DISTRICT, 40 * 17 + 5, 20 * 17 + 5);
    Set<FigureKey> withheld = withheld();
    for (FigureKey key :
        List.of(
            key("06328", "review-result", "3"),
            key("06328", "review-result", "4"),
            key("06328", "poor-deprivation", "1"),
            key("06328", "poor-deprivation", "12"),
            key("06328", "poor-deprivation-rate", "11"))) {
      assertTrue(withheld.contains(key), key.toString());
    }
    assertFalse(withheld.contains(key("06328", "review-result", "1")), "residents are public");
  }

  /** The district less the other communes would tell it: another commune goes with it. */
  @Test
  void noSmallCountIsTheDifferenceOfTheDistrictAndTheOtherCommunes() {
    put("06328", 5, 5);
    put(DISTRICT, 40 * 17 + 5, 20 * 17 + 5);
    long others =
        withheld().stream()
            .filter(key -> key.form().equals("review-result") && key.column().equals("3"))
            .filter(key -> !key.area().equals("06328"))
            .count();
    assertTrue(others >= 1, "companions: " + others);
  }

  @Test
  void movementsOfACommuneAreNotPublicWhateverTheirSize() {
    set("06328", "poor-movement", "7", 50);
    set(DISTRICT, "poor-movement", "7", 500);
    assertEquals(Set.of(key("06328", "poor-movement", "7")), hidden().unshown());
    assertEquals(Set.of(), withheld());
  }

  @Test
  void theSameCountInTwoFormsIsOneFigure() {
    assertEquals(
        figures.of(key("", "review-result", "3")), figures.of(key("", "poor-movement", "9")));
    assertEquals(
        figures.of(key("", "poor-deprivation", "12")),
        figures.of(key("", "poor-deprivation-rate", "11")));
    assertTrue(figures.of(key("", "review-result", "1")).isEmpty(), "residents");
  }
}
