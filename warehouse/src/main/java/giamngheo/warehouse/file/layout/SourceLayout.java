package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How files of one origin look: {@code conf/sources/<id>.yaml}. */
public final class SourceLayout implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Name of the dataset that holds microdata of any survey. */
  public static final String SURVEY = "survey";

  /** Parsed once per process, however often the object travels to a task. */
  private static final Map<String, Map<String, DatasetLayout>> PARSED = new ConcurrentHashMap<>();

  private final String id;
  private final String file;
  private final String yaml;
  private final String sha256;

  private SourceLayout(String id, String file, byte[] content) {
    this.id = id;
    this.file = file;
    this.yaml = new String(content, StandardCharsets.UTF_8);
    this.sha256 = Sha256.of(content);
  }

  /**
   * Reads and checks a layout.
   *
   * @throws CallerMistake if there is none of that id or it says something it must not; the message
   *     names file, line, key, what was expected and the nearest word
   */
  public static SourceLayout load(Path conf, String layoutId) {
    Path folder = conf.resolve("sources");
    List<String> known = layoutIds(folder);
    if (!known.contains(layoutId)) {
      String near = NearestWord.to(layoutId, known).orElse("canonical");
      throw new CallerMistake(
          new Text(
              "Không có mẫu tệp “"
                  + layoutId
                  + "” trong "
                  + folder
                  + "; có: "
                  + String.join(", ", known)
                  + " (có phải “"
                  + near
                  + "”?)",
              "There is no layout “"
                  + layoutId
                  + "” in "
                  + folder
                  + "; known: "
                  + String.join(", ", known)
                  + " (did you mean “"
                  + near
                  + "”?)"));
    }
    Path file = folder.resolve(layoutId + ".yaml");
    try {
      SourceLayout layout = new SourceLayout(layoutId, file.toString(), Files.readAllBytes(file));
      layout.datasets();
      return layout;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids of the layouts of {@code conf/sources/}, by name. */
  public static List<String> ids(Path conf) {
    return layoutIds(conf.resolve("sources"));
  }

  /** Every layout there is, by id. */
  public static List<SourceLayout> all(Path conf) {
    return layoutIds(conf.resolve("sources")).stream().map(id -> load(conf, id)).toList();
  }

  /** The datasets that it describes. */
  public Set<String> names() {
    return datasets().keySet();
  }

  public String id() {
    return id;
  }

  /** SHA-256 of the layout file, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Whether files of that dataset are described. */
  public boolean defines(String dataset) {
    return datasets().containsKey(dataset);
  }

  /** Columns beyond those of the table; of a survey all its columns. */
  public List<Column> extraColumns(String dataset) {
    return of(dataset).columns().stream().map(ColumnLayout::own).flatMap(Optional::stream).toList();
  }

  /** What the columns of the survey mean; only for a layout that defines {@link #SURVEY}. */
  public SurveyDescription survey() {
    return of(SURVEY).survey().orElseThrow();
  }

  /** How the households of this layout were drawn, where they are a sample. */
  public Optional<SampleDesignColumns> sample() {
    return defines(HouseholdTable.TABLE.name())
        ? of(HouseholdTable.TABLE.name()).sample()
        : Optional.empty();
  }

  /**
   * The table that files of a dataset are read into. Members of a survey whose households state
   * their area, and who state none themselves, belong to no place: they are found by the code of
   * their household.
   */
  public InputTable table(String dataset) {
    if (dataset.equals(SURVEY)) {
      return surveyTable();
    }
    InputTable table = InputTable.named(dataset).orElseThrow();
    return LayoutReader.lackArea(table, datasets()) ? table.withoutPlace() : table;
  }

  /** The dataset {@link #SURVEY} with the columns of this layout. */
  public InputTable surveyTable() {
    return new InputTable(SURVEY, extraColumns(SURVEY));
  }

  /** The description of a dataset that is {@link #defines defined}. */
  public DatasetLayout of(String dataset) {
    DatasetLayout layout = datasets().get(dataset);
    if (layout == null) {
      throw new IllegalArgumentException("Layout " + id + " does not define " + dataset);
    }
    return layout;
  }

  private Map<String, DatasetLayout> datasets() {
    return PARSED.computeIfAbsent(
        id + "\n" + yaml, content -> LayoutReader.read(YamlNode.parse(file, yaml), id));
  }

  private static List<String> layoutIds(Path folder) {
    return YamlFile.allIn(folder).stream()
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(0, name.length() - ".yaml".length()))
        .toList();
  }
}
