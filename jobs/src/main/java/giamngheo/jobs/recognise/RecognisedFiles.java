package giamngheo.jobs.recognise;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.format.SheetHead;
import giamngheo.warehouse.file.format.SheetHeads;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files recognised by the headings of their sheets.
 *
 * @param sources files with dataset and layout
 * @param refused files and sheets that may hold a table of ours and cannot be told, with the reason
 * @param passedOver what is no table of ours
 */
public record RecognisedFiles(
    List<LoadRequest.Source> sources, Map<String, Text> refused, List<Text> passedOver) {
  /** Files of these kinds hold tables: one that cannot be read is refused, not passed over. */
  private static final Set<String> TABLES =
      Set.of("csv", "tsv", "xlsx", "xls", "xlsm", "xlsb", "ods");

  /** Files of these kinds hold files. */
  private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tgz", "tar");

  /** Recognises the files of some paths, in the order of their names. */
  public static RecognisedFiles of(
      JobContext workplace,
      Collection<Path> paths,
      Optional<String> dataset,
      Optional<String> layout) {
    return of(workplace, paths, Recognition.of(workplace.configuration(), dataset, layout));
  }

  static RecognisedFiles of(JobContext workplace, Collection<Path> paths, Recognition recognition) {
    RecognisedFiles all =
        new RecognisedFiles(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    List<FoundFiles.Found> found =
        FoundFiles.toldApart(paths.stream().flatMap(path -> FoundFiles.of(path).stream()).toList());
    FileLimits limits = FileLimits.load(workplace.configuration().folder());
    List<Looked> looked =
        Parallel.results(
            found.stream()
                .<java.util.concurrent.Callable<Looked>>map(
                    file -> () -> Looked.into(workplace, limits, file))
                .toList());
    looked.forEach(file -> all.add(file, recognition));
    if (!paths.isEmpty() && all.sources.isEmpty() && all.refused.isEmpty()) {
      all.refused.put("", NotLoaded.nothing(paths));
    }
    return all;
  }

  /** These and others. */
  public RecognisedFiles and(RecognisedFiles more) {
    RecognisedFiles all =
        new RecognisedFiles(
            new ArrayList<>(sources), new LinkedHashMap<>(refused), new ArrayList<>(passedOver));
    all.sources.addAll(more.sources);
    all.refused.putAll(more.refused);
    all.passedOver.addAll(more.passedOver);
    return all;
  }

  /**
   * A file that was looked into.
   *
   * @param heads its sheets; empty if it cannot be read
   * @param refusal why it cannot be read, or null
   */
  private record Looked(FoundFiles.Found file, List<SheetHead> heads, Text refusal) {
    static Looked into(JobContext workplace, FileLimits limits, FoundFiles.Found file) {
      if (file.isLink() || isOneOf(file, ARCHIVES)) {
        return new Looked(file, List.of(), null);
      }
      try {
        return new Looked(
            file, SheetHeads.of(file.path(), workplace.configuration().texts(), limits), null);
      } catch (FileRefused e) {
        return refused(file, e);
      } catch (IOException e) {
        return refused(file, new Refusals(workplace.configuration().texts(), "", limits).unread(e));
      }
    }

    private static Looked refused(FoundFiles.Found file, FileRefused refused) {
      return new Looked(
          file,
          List.of(),
          new Text(
              refused.checkId() + ": " + file.shown() + ": " + refused.messageVi(),
              refused.checkId() + ": " + file.shown() + ": " + refused.messageEn()));
    }

    /** Whether the system gives it as a file: what it does not give may hold anything. */
    boolean isGiven() {
      return Files.isRegularFile(file.path()) && Files.isReadable(file.path());
    }

    boolean isTable() {
      return isOneOf(file, TABLES);
    }

    static boolean isOneOf(FoundFiles.Found file, Set<String> kinds) {
      String name = file.shown().toLowerCase(Locale.ROOT);
      return !name.substring(name.lastIndexOf('/') + 1).startsWith("~$")
          && kinds.contains(name.substring(name.lastIndexOf('.') + 1));
    }
  }

  private void add(Looked looked, Recognition recognition) {
    String shown = looked.file().shown();
    if (Looked.isOneOf(looked.file(), ARCHIVES)) {
      refused.put(shown, NotLoaded.archive(shown));
    } else if (looked.file().isLink()) {
      if (looked.isTable()) {
        refused.put(shown, NotLoaded.link(shown));
      }
    } else if (looked.refusal() == null) {
      addSheets(looked, recognition);
    } else if (looked.isTable() || !looked.isGiven()) {
      refused.put(shown, looked.refusal());
    } else {
      passOver(looked.file(), List.of());
    }
  }

  private void addSheets(Looked looked, Recognition recognition) {
    String shown = looked.file().shown();
    boolean isTold = false;
    boolean isTable = false;
    List<Text> left = new ArrayList<>();
    for (SheetHead head : looked.heads()) {
      String named = head.sheet().isEmpty() ? shown : shown + " [" + head.sheet() + "]";
      Recognition.Answer answer = recognition.of(head);
      isTable |= head.isTable();
      if (answer.best().isPresent()) {
        add(looked.file(), answer.best().get().dataset(), answer.best().get().layout());
        isTold = true;
      } else if (looked.isTable() ? answer.isNear() : answer.isVeryNear()) {
        refused.put(named, answer.refusal(named));
        isTold = true;
      } else if (!head.rows().isEmpty()) {
        left.add(NotLoaded.passedOver(named));
      }
    }
    if (isTold) {
      passedOver.addAll(left);
    } else if (isTable && looked.isTable() && recognition.isOpen()) {
      refused.put(shown, recognition.of(looked.heads().get(0)).refusal(shown));
    } else {
      passOver(looked.file(), left);
    }
  }

  private void add(FoundFiles.Found file, String dataset, String layout) {
    LoadRequest.Source source = new LoadRequest.Source(file.path(), dataset, layout, file.shown());
    if (!sources.contains(source)) {
      sources.add(source);
    }
  }

  /** What lies in a folder may be anything; what somebody names was meant to be loaded. */
  private void passOver(FoundFiles.Found file, List<Text> sheets) {
    if (file.isNamed()) {
      refused.put(file.shown(), NotLoaded.noTable(file.shown()));
    } else if (sheets.isEmpty()) {
      passedOver.add(NotLoaded.passedOver(file.shown()));
    } else {
      passedOver.addAll(sheets);
    }
  }
}
