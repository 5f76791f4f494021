package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.layout.ColumnLayout;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.layout.Notation;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.text.LegacyText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cell of a file fills which stored column.
 *
 * @param header headings of the file
 * @param slots one per stored column, in their order
 * @param unknown headings that belong to no column
 * @param idNumber position of identity numbers, or {@link Slot#ABSENT}
 * @param batch position of the batch that a correction file corrects, or {@link Slot#ABSENT}
 * @param line position of the line that each line corrects, or {@link Slot#ABSENT}
 */
public record Binding(
    Header header, List<Slot> slots, List<String> unknown, int idNumber, int batch, int line) {
  private static final int MOST_CELLS_OF_TITLE = 2;

  /**
   * Binds the headings of a file.
   *
   * @throws FileRefused MISSING_COLUMN with all required columns that the file lacks, or
   *     UNREADABLE_FILE if a column that is used stands twice
   */
  public static Binding of(
      Header header, InputTable table, SourceLayout layout, LineContext context, Refusals refusals)
      throws FileRefused {
    DatasetLayout dataset = layout.of(table.name());
    List<Column> stored = StoredColumns.of(table, layout, context.tickColumns());
    Map<String, ColumnLayout> layouts = KnownHeadings.layouts(dataset, table, stored);
    List<Slot> slots =
        stored.stream().map(column -> slot(column, header, dataset, layouts)).toList();
    refuseMissing(header, slots, layouts, refusals);
    refuseRepeated(header, slots, refusals);
    int idNumber = position(header, layouts.get(MemberTable.ID_NUMBER));
    if (idNumber != Slot.ABSENT && header.isRepeated(header.headings().get(idNumber))) {
      throw refusals.because("UNREADABLE_FILE.repeated_column", header.headings().get(idNumber));
    }
    int batch = header.isCorrection() ? header.position(Correction.BATCH_ID) : Slot.ABSENT;
    int line =
        header.isCorrection()
            ? Correction.LINE_HEADINGS.stream().mapToInt(header::position).max().orElseThrow()
            : Slot.ABSENT;
    return new Binding(header, slots, unknown(header, slots, idNumber), idNumber, batch, line);
  }

  private static Slot slot(
      Column column, Header header, DatasetLayout dataset, Map<String, ColumnLayout> layouts) {
    ColumnLayout layout = layouts.get(column.name());
    if (layout == null && header.isCorrection() && isIdentity(column)) {
      layout =
          new ColumnLayout(column.name(), List.of(column.name()), Notation.PLAIN, Optional.empty());
    }
    int source = position(header, layout);
    return new Slot(
        column,
        source,
        source == Slot.ABSENT ? column.name() : header.headings().get(source),
        layout == null ? dataset.notation() : layout.notation(),
        dataset.constants().get(column.name()));
  }

  private static boolean isIdentity(Column column) {
    return column.name().equals(MemberTable.ID_HASH) || column.name().equals(MemberTable.ID_LAST3);
  }

  private static int position(Header header, ColumnLayout layout) {
    return layout == null
        ? Slot.ABSENT
        : layout.headers().stream()
            .mapToInt(header::position)
            .filter(position -> position != Slot.ABSENT)
            .findFirst()
            .orElse(Slot.ABSENT);
  }

  private static void refuseMissing(
      Header header, List<Slot> slots, Map<String, ColumnLayout> layouts, Refusals refusals)
      throws FileRefused {
    List<String> missing =
        slots.stream()
            .filter(slot -> slot.column().isRequired())
            .filter(slot -> slot.source() == Slot.ABSENT && slot.constant() == null)
            .map(slot -> heading(slot.column(), layouts))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    Optional<String> encoding =
        header.headings().stream()
            .flatMap(heading -> LegacyText.in(heading).stream())
            .map(LegacyText.Found::encoding)
            .filter(name -> !name.isEmpty())
            .findFirst();
    if (encoding.isPresent()) {
      throw refusals.because("LEGACY_ENCODING", encoding.get());
    }
    Set<String> bound =
        slots.stream()
            .filter(slot -> slot.source() != Slot.ABSENT)
            .map(Slot::heading)
            .collect(Collectors.toSet());
    List<String> free =
        header.headings().stream()
            .filter(heading -> !heading.isEmpty() && !bound.contains(heading))
            .toList();
    String near =
        missing.stream()
            .flatMap(name -> NearestWord.to(name, free).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    throw refusals.because(
        "MISSING_COLUMN",
        String.join(", ", missing),
        near.isEmpty() ? "–" : near,
        header.row(),
        shown(header));
  }

  /**
   * Headings that no column takes, each with the one of a column without values that it is like.
   */
  public Map<String, String> near(SourceLayout layout, String dataset) {
    Map<String, String> near = new LinkedHashMap<>();
    Set<String> filled =
        slots.stream()
            .filter(slot -> slot.source() != Slot.ABSENT)
            .map(slot -> slot.column().name())
            .collect(Collectors.toSet());
    List<String> free =
        layout.of(dataset).columns().stream()
            .filter(column -> !filled.contains(column.name()))
            .flatMap(column -> column.headers().stream())
            .toList();
    for (String heading : unknown) {
      LikeHeadings.nearest(heading, free).ifPresent(known -> near.put(heading, known));
    }
    return near;
  }

  /**
   * What stands in the row that was taken for the headings, if it is a title; a row of many cells
   * may be a line with names of people.
   */
  private static String shown(Header header) {
    List<String> filled = header.headings().stream().filter(heading -> !heading.isEmpty()).toList();
    return filled.size() <= MOST_CELLS_OF_TITLE ? String.join(" | ", filled) : "…";
  }

  /** Only columns that are used must stand once. */
  private static void refuseRepeated(Header header, List<Slot> slots, Refusals refusals)
      throws FileRefused {
    for (Slot slot : slots) {
      if (slot.source() != Slot.ABSENT && header.isRepeated(slot.heading())) {
        throw refusals.because("UNREADABLE_FILE.repeated_column", slot.heading());
      }
    }
  }

  private static String heading(Column column, Map<String, ColumnLayout> layouts) {
    ColumnLayout layout = layouts.get(column.name());
    return layout == null || layout.headers().isEmpty() ? column.name() : layout.headers().get(0);
  }

  private static List<String> unknown(Header header, List<Slot> slots, int idNumber) {
    Set<Integer> known = slots.stream().map(Slot::source).collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    for (int index = 0; index < header.headings().size(); index++) {
      String heading = header.headings().get(index);
      boolean isService =
          header.isCorrection() && Correction.isServiceKey(VietnameseText.matchingKey(heading));
      boolean isNew = !unknown.contains(heading);
      if (!heading.isEmpty()
          && !known.contains(index)
          && index != idNumber
          && !isService
          && isNew) {
        unknown.add(heading);
      }
    }
    return List.copyOf(unknown);
  }
}
