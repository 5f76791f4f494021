package giamngheo.jobs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.jobs.context.Configuration;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.measure.Levels;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

/** What a standard counts is told of the smallest area that has everything in it. */
class OwnCountTest {
  private static final Configuration CONF =
      Configuration.read(Path.of(System.getProperty("giamngheo.home"), "conf"));
  private static final PovertyStandard STANDARD =
      CONF.standards().named("vn-2022-2025").orElseThrow();

  @Test
  void ofADistrictAloneTheDistrictIsNamed() {
    assertEquals("Huyện Bắc Sơn", areaName(10, 10, 10, 4));
    assertEquals("Tỉnh Lạng Sơn", areaName(11, 11, 10, 4));
    assertEquals("Xã Long Đống", areaName(4, 4, 4, 4));
  }

  private static String areaName(int nation, int province, int district, int commune) {
    Map<String, Integer> reviewed =
        Map.of("00", nation, "20", province, "185", district, "06328", commune);
    Map<String, String> levels =
        Map.of("00", "nation", "20", "province", "185", "district", "06328", "commune");
    List<Row> values =
        reviewed.entrySet().stream()
            .flatMap(
                area ->
                    List.of(
                        count(area.getKey(), levels, Levels.REVIEWED, area.getValue()),
                        count(area.getKey(), levels, "poor", 1))
                        .stream())
            .toList();
    return OwnCount.of(values, STANDARD, AreaMap.ofReviews(CONF.places())).get(0).areaName();
  }

  private static Row count(String area, Map<String, String> levels, String counted, int value) {
    Object[] cells = new Object[IndicatorValueTable.SCHEMA.size()];
    Map.<String, Object>of(
            "standard_id",
            STANDARD.id(),
            IndicatorValueTable.YEAR,
            2024,
            IndicatorValueTable.AREA_CODE,
            area,
            IndicatorValueTable.AREA_LEVEL,
            levels.get(area),
            IndicatorValueTable.GROUP_BY,
            "",
            IndicatorValueTable.CHANGE_KIND,
            "level",
            IndicatorValueTable.MEASURE,
            "count",
            IndicatorValueTable.INDICATOR,
            counted,
            IndicatorValueTable.UNIT,
            "household",
            IndicatorValueTable.VALUE,
            (double) value)
        .forEach((name, cell) -> cells[IndicatorValueTable.SCHEMA.fieldIndex(name)] = cell);
    return new GenericRowWithSchema(cells, IndicatorValueTable.SCHEMA);
  }
}
