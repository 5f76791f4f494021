package giamngheo.jobs.context;

import giamngheo.jobs.form.FormDefinitions;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.OfficialForms;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.file.cell.Ethnicities;
import giamngheo.warehouse.file.layout.SampleDesignColumns;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.programme.Programme;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * Everything in {@code conf/}, read and checked once per command.
 *
 * @param folder the folder itself
 * @param places dated administrative units
 * @param ethnicities ethnic groups and their spellings
 * @param texts sentences of the checks
 * @param standards poverty standards
 * @param forms official forms
 * @param official what the official forms count
 * @param glossary words that forms print
 * @param programme the programme and its periods
 */
public record Configuration(
    Path folder,
    Places places,
    Ethnicities ethnicities,
    CheckTexts texts,
    Standards standards,
    FormDefinitions forms,
    OfficialForms official,
    Glossary glossary,
    Programme programme) {

  /** Reads the folder; a mistake in a file is named by file, line and key. */
  public static Configuration read(Path folder) {
    return new Configuration(
        folder,
        Places.load(folder),
        Ethnicities.load(folder),
        CheckTexts.load(folder),
        Standards.load(folder),
        FormDefinitions.load(folder),
        OfficialForms.read(folder),
        Glossary.load(folder),
        Programme.load(folder));
  }

  /**
   * The same for questions that do not compute: a part with a mistake is left out, of standards and
   * forms only the file that has it.
   *
   * @param told hears of every mistake
   */
  public static Configuration readable(Path folder, Consumer<CallerMistake> told) {
    return new Configuration(
        folder,
        part(() -> Places.load(folder), Places.NONE, told),
        part(() -> Ethnicities.load(folder), Ethnicities.NONE, told),
        part(() -> CheckTexts.load(folder), CheckTexts.NONE, told),
        new Standards(
            Standards.files(folder).stream()
                .flatMap(file -> part(() -> Stream.of(Standards.read(file)), Stream.empty(), told))
                .toList()),
        FormDefinitions.readable(folder, told),
        part(() -> OfficialForms.read(folder), OfficialForms.UNSAID, told),
        part(() -> Glossary.load(folder), Glossary.NONE, told),
        part(() -> Programme.load(folder), Programme.NONE, told));
  }

  private static <T> T part(Supplier<T> reading, T without, Consumer<CallerMistake> told) {
    try {
      return reading.get();
    } catch (CallerMistake e) {
      told.accept(e);
      return without;
    }
  }

  /** Names of the columns that hold the ticks of signed forms, for every known indicator. */
  public List<String> tickColumns() {
    return standards.indicatorIds().stream().map(id -> HouseholdTable.TICK_PREFIX + id).toList();
  }

  /**
   * Stored columns of each dataset in the canonical layout; without those that it adds where a
   * mistake keeps it from being read. Only questions get as far as that: what computes, loads or
   * prints begins with all of the folder.
   */
  public Map<String, List<Column>> datasets() {
    Optional<SourceLayout> canonical = readableLayout("canonical");
    Map<String, List<Column>> datasets = new LinkedHashMap<>();
    for (InputTable table : InputTable.all()) {
      List<Column> added =
          canonical.map(layout -> layout.extraColumns(table.name())).orElse(List.of());
      datasets.put(table.name(), StoredColumns.of(table, added, tickColumns()));
    }
    // The columns of surveys are those of their layouts: they come with the table.
    datasets.put(SourceLayout.SURVEY, List.of());
    return datasets;
  }

  /** Columns that layouts add to a dataset, each as the first layout by name types it. */
  public List<StructField> columnsOfLayouts(String dataset) {
    Map<String, StructField> columns = new LinkedHashMap<>();
    for (SourceLayout layout : readableLayouts()) {
      if (layout.defines(dataset)) {
        layout
            .extraColumns(dataset)
            .forEach(
                column ->
                    columns.putIfAbsent(
                        column.name(),
                        new StructField(
                            column.name(), column.type().sparkType(), true, Metadata.empty())));
      }
    }
    return List.copyOf(columns.values());
  }

  /** How households of layouts were drawn, where layouts say that they are a sample. */
  public List<SampleDesignColumns> samples() {
    return readableLayouts().stream().flatMap(layout -> layout.sample().stream()).toList();
  }

  private List<SourceLayout> readableLayouts() {
    return SourceLayout.ids(folder).stream().flatMap(id -> readableLayout(id).stream()).toList();
  }

  private Optional<SourceLayout> readableLayout(String id) {
    return part(() -> Optional.of(layout(id)), Optional.empty(), mistake -> {});
  }

  /** The layout of that id. */
  public SourceLayout layout(String id) {
    return SourceLayout.load(folder, id);
  }

  /** Checksum over all files, names included. */
  public String sha256() {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(folder.relativize(file)).append('\n');
        all.append(DigestUtils.sha256Hex(Files.readAllBytes(file))).append('\n');
      }
      return DigestUtils.sha256Hex(all.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
