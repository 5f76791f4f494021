package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.layout.ValueLimits;
import giamngheo.warehouse.programme.ProgrammeCodes;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What reading a line needs to know besides the line. */
public final class LineContext implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Places places;
  private final Ethnicities ethnicities;
  private final CheckTexts texts;
  private final ProgrammeCodes programme;
  private final ValueLimits limits;
  private final FileLimits fileLimits;
  private final String idKey;
  private final String[] tickColumns;

  /**
   * Gathers what the lines of a file need.
   *
   * @param places dated administrative units
   * @param ethnicities spellings of ethnic groups
   * @param texts sentences of the checks
   * @param programme what the programme knows
   * @param limits how long texts may be
   * @param fileLimits how much a file may hold
   * @param idKey key under which identity numbers are hashed
   * @param tickColumns {@code dep_<indicator>} columns of all known standards
   */
  public LineContext(
      Places places,
      Ethnicities ethnicities,
      CheckTexts texts,
      ProgrammeCodes programme,
      ValueLimits limits,
      FileLimits fileLimits,
      Optional<String> idKey,
      List<String> tickColumns) {
    this.places = places;
    this.ethnicities = ethnicities;
    this.texts = texts;
    this.programme = programme;
    this.limits = limits;
    this.fileLimits = fileLimits;
    this.idKey = idKey.orElse(null);
    this.tickColumns = tickColumns.toArray(String[]::new);
  }

  public Places places() {
    return places;
  }

  public Ethnicities ethnicities() {
    return ethnicities;
  }

  public CheckTexts texts() {
    return texts;
  }

  public ProgrammeCodes programme() {
    return programme;
  }

  ValueLimits limits() {
    return limits;
  }

  public FileLimits fileLimits() {
    return fileLimits;
  }

  public Optional<String> idKey() {
    return Optional.ofNullable(idKey);
  }

  public List<String> tickColumns() {
    return List.of(tickColumns);
  }

  /** The same with other limits of files. */
  public LineContext with(FileLimits limitsOfFiles) {
    return new LineContext(
        places, ethnicities, texts, programme, limits, limitsOfFiles, idKey(), tickColumns());
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "LineContext[key " + (idKey == null ? "absent" : "given") + "]";
  }
}
