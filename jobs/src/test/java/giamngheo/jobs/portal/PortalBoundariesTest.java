package giamngheo.jobs.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From degrees to a plane. */
class PortalBoundariesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  @TempDir Path folder;

  private PortalBoundaries read(String json) throws IOException {
    return PortalBoundaries.read(Files.writeString(folder.resolve("map.geojson"), json), DAY);
  }

  /** Two squares side by side at the equator: west on the left, north on top. */
  @Test
  void squaresBecomeSquares() throws IOException {
    PortalBoundaries read =
        read(
            """
            {"type": "FeatureCollection", "features": [
             {"properties": {"code": "06325"}, "geometry": {"type": "Polygon",
              "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}},
             {"properties": {"code": "06337"}, "geometry": {"type": "MultiPolygon",
              "coordinates": [[[[1, -1], [2, -1], [2, 0], [1, 0], [1, -1]]]]}},
             {"properties": {"code": "06349"}, "geometry": {"type": "Point", "coordinates": [0, 0]}}]}
            """);
    assertEquals("M0.0 500.0L500.0 500.0L500.0 0.0L0.0 0.0L0.0 500.0Z", read.paths().get("06325"));
    assertEquals(
        "M500.0 1000.0L1000.0 1000.0L1000.0 500.0L500.0 500.0L500.0 1000.0Z",
        read.paths().get("06337"));
    assertEquals(2, read.paths().size());
    assertEquals(1000, read.height(), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{}",
        "[]",
        "{\"features\": [{\"properties\": {\"name\": \"Bắc Sơn\"}, \"geometry\": null}]}"
      })
  void whatBoundsNothingIsRefused(String json) {
    assertThrows(CallerMistake.class, () -> read(json));
  }
}
