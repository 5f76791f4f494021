package giamngheo.warehouse.catalogue;

import static org.apache.spark.sql.functions.col;

import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.ReleaseTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Every table by its public name; none is read before it is asked for. */
public final class Catalogue {
  private final Warehouse warehouse;
  private final Map<String, List<Column>> datasets;
  private final Map<String, StructType> resting = new LinkedHashMap<>();
  private final Optional<String> releaseId;
  private BatchLog log;

  /**
   * @param datasets stored columns of each dataset, by its name
   * @param indicators ids of all indicators of all standards
   */
  public Catalogue(
      Warehouse warehouse, Map<String, List<Column>> datasets, List<String> indicators) {
    this(warehouse, datasets, indicators, Optional.empty());
  }

  /**
   * @param releaseId the release whose printed cells and figures are meant; empty for those of the
   *     draft and of every release
   */
  public Catalogue(
      Warehouse warehouse,
      Map<String, List<Column>> datasets,
      List<String> indicators,
      Optional<String> releaseId) {
    this.releaseId = releaseId;
    this.warehouse = warehouse;
    this.datasets = new LinkedHashMap<>(datasets);
    resting.put(ScoreTable.NAME, ScoreTable.schema(indicators));
    resting.put(TransitionTable.NAME, TransitionTable.SCHEMA);
    resting.put(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA);
    resting.put(FormCellTable.NAME, FormCellTable.SCHEMA);
    resting.put(ReleaseTable.NAME, ReleaseTable.SCHEMA);
  }

  /** All public names. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of("batch", "batch_unit", "quarantine", "finding"));
    names.addAll(datasets.keySet());
    names.addAll(resting.keySet());
    return List.copyOf(names);
  }

  /** The table of that name; empty if there is none. */
  public Optional<Dataset<Row>> table(String name) {
    if (resting.containsKey(name)) {
      Dataset<Row> rows = warehouse.read(name, resting.get(name));
      boolean released = name.equals(FormCellTable.NAME) || name.equals(IndicatorValueTable.NAME);
      return Optional.of(released ? rows.filter(isPublished()) : rows);
    }
    if (datasets.containsKey(name)) {
      StructType schema = ReceivedTable.schema(datasets.get(name));
      return Optional.of(AcceptedLines.of(warehouse, log(), name, schema));
    }
    return switch (name) {
      case "batch" -> Optional.of(BatchViews.batches(warehouse, log()));
      case "batch_unit" -> Optional.of(BatchViews.units(warehouse, log()));
      case "quarantine" -> Optional.of(RefusedLines.of(warehouse, log(), stored()));
      case "finding" -> Optional.of(Findings.of(warehouse, log(), stored()));
      default -> Optional.empty();
    };
  }

  /** Rows of an interrupted release are not there: its row in the log of releases is missing. */
  private org.apache.spark.sql.Column isPublished() {
    org.apache.spark.sql.Column id = col(FormCellTable.RELEASE_ID);
    if (releaseId.isPresent()) {
      return id.equalTo(releaseId.get());
    }
    Object[] made =
        ReleaseRows.read(warehouse).releases().stream().map(Release::releaseId).toArray();
    return id.equalTo(FormCellTable.DRAFT)
        .or(id.startsWith(FormCellTable.DRAFT + "-"))
        .or(id.isin(made));
  }

  private List<String> stored() {
    return datasets.keySet().stream()
        .filter(dataset -> warehouse.has(ReceivedTable.name(dataset)))
        .toList();
  }

  private BatchLog log() {
    if (log == null) {
      log = BatchLogRows.read(warehouse);
    }
    return log;
  }
}
