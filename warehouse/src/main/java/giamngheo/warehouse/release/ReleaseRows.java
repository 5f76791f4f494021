package giamngheo.warehouse.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.ReleaseTable;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Releases as rows of their table. */
public final class ReleaseRows {
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private static final String COMMA = ",";

  private ReleaseRows() {}

  /** Reads the log; empty if nothing was ever released. */
  public static ReleaseLog read(Warehouse warehouse) {
    return new ReleaseLog(
        warehouse.has(ReleaseTable.NAME)
            ? warehouse.read(ReleaseTable.NAME, ReleaseTable.SCHEMA).collectAsList().stream()
                .map(ReleaseRows::release)
                .toList()
            : List.of());
  }

  /** Adds a release: from then on it counts. */
  public static void append(Warehouse warehouse, Release release) {
    warehouse.append(
        ReleaseTable.NAME,
        warehouse.spark().createDataFrame(List.of(row(release)), ReleaseTable.SCHEMA).coalesce(1));
  }

  private static Row row(Release release) {
    return RowFactory.create(
        release.releaseId(),
        release.state().word(),
        release.createdAt(),
        release.codeVersion(),
        release.configSha256(),
        String.join(COMMA, release.standardIds()),
        release.mapDate().toString(),
        json(release.tables()),
        release.areaCode(),
        release.year(),
        release.document().map(Decision::number).orElse(null),
        release.document().map(Decision::date).map(LocalDate::toString).orElse(null),
        release.dataCutoff(),
        release.inputsSha256(),
        release.cells(),
        release.cellsDigest(),
        release.heldBy());
  }

  /** The held tables as column {@code tables} has them. */
  private static String json(List<HeldTable> tables) {
    return written(tables);
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<HeldTable> tables(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<HeldTable>>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Release release(Row row) {
    String number = row.getAs(ReleaseTable.DOCUMENT_NO);
    return new Release(
        row.getAs(ReleaseTable.RELEASE_ID),
        ReleaseState.of(row.getAs(ReleaseTable.STATE)),
        instant(row.getAs(ReleaseTable.CREATED_AT)),
        row.getAs(ReleaseTable.CODE_VERSION),
        row.getAs(ReleaseTable.CONFIG_SHA256),
        List.of(row.<String>getAs(ReleaseTable.STANDARD_IDS).split(COMMA, -1)),
        LocalDate.parse(row.getAs(ReleaseTable.MAP_DATE)),
        tables(row.getAs(ReleaseTable.TABLES)),
        row.getAs(ReleaseTable.AREA_CODE),
        row.<Integer>getAs(ReleaseTable.YEAR),
        Optional.ofNullable(number)
            .map(
                text ->
                    new Decision(
                        text, LocalDate.parse(row.<String>getAs(ReleaseTable.DOCUMENT_DATE)))),
        instant(row.getAs(ReleaseTable.DATA_CUTOFF)),
        row.getAs(ReleaseTable.INPUTS_SHA256),
        row.<Long>getAs(ReleaseTable.CELLS),
        row.getAs(ReleaseTable.CELLS_DIGEST),
        row.getAs(ReleaseTable.HELD_BY));
  }

  private static Instant instant(Object time) {
    return time instanceof Timestamp stamp ? stamp.toInstant() : (Instant) time;
  }
}
