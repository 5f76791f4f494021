package giamngheo.jobs.sample;

import giamngheo.jobs.sample.NationMap.District;
import giamngheo.jobs.sample.NationMap.Town;
import giamngheo.warehouse.area.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes made-up households of a province or a nation, fast: one household and one member file per
 * district and review, for measuring and trying out. Real are the names and codes of the places of
 * {@code conf/areas}; beyond them places are made up too, and the folder gets a copy of the
 * configuration that knows them.
 */
public final class SampleNation {
  private static final List<Integer> YEARS = List.of(2022, 2023, 2024);

  /** Of a hundred households so many are replaced by others from one review to the next. */
  private static final int PERCENT_REPLACED = 2;

  /** Residents, by households reviewed: only some are. */
  private static final int RESIDENTS = 4;

  private static final int PERSONS = 4;

  private final NationMap map;
  private final NationWords words;
  private final long seed;

  private SampleNation(NationMap map, NationWords words, long seed) {
    this.map = map;
    this.words = words;
    this.seed = seed;
  }

  /**
   * Writes that many household lines, a third of them of each review, with their members.
   *
   * @param folder where to write; made if absent, files of the same name are replaced
   * @param households lines in all, at least three
   * @param seed the same seed gives the same content
   * @param conf the project's folder of parameters
   * @throws UncheckedIOException if a file cannot be written
   */
  public static List<Path> write(Path folder, int households, long seed, Path conf) {
    int yearly = (households + YEARS.size() - 1) / YEARS.size();
    NationMap map = NationMap.of(Places.load(conf), yearly);
    SampleNation nation = new SampleNation(map, new NationWords(NameBook.load(conf)), seed);
    try {
      Files.createDirectories(folder);
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < YEARS.size(); i++) {
        files.addAll(nation.year(folder, i, (households + i) / YEARS.size()));
      }
      files.add(nation.readme(folder, households, conf));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> year(Path folder, int index, int households) throws IOException {
    Path year = Files.createDirectories(folder.resolve(Integer.toString(YEARS.get(index))));
    List<Town> communes = map.districts().stream().flatMap(d -> d.communes().stream()).toList();
    int[] firsts = new int[map.districts().size()];
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] = firsts[i - 1] + map.districts().get(i - 1).communes().size();
    }
    List<Path> files =
        new ArrayList<>(
            IntStream.range(0, firsts.length)
                .parallel()
                .boxed()
                .flatMap(i -> district(year, index, i, firsts[i], households, communes.size()))
                .toList());
    files.add(population(year, index, households, communes));
    return files;
  }

  private Stream<Path> district(
      Path year, int index, int position, int first, int households, int communes) {
    District district = map.districts().get(position);
    Path householdFile = year.resolve(district.code() + "-household.csv");
    Path memberFile = year.resolve(district.code() + "-member.csv");
    try (ByteLines householdLines = new ByteLines(householdFile, NationLines.HOUSEHOLD);
        ByteLines memberLines = new ByteLines(memberFile, NationLines.MEMBER)) {
      NationLines lines = new NationLines(words, householdLines, memberLines);
      for (int i = 0; i < district.communes().size(); i++) {
        commune(lines, district.communes().get(i), index, share(households, first + i, communes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.of(householdFile, memberFile);
  }

  /** Some of the numbers of the review before are gone, as many new ones have come. */
  private void commune(NationLines lines, Town commune, int index, int households)
      throws IOException {
    byte[] code = ByteLines.word(commune.code());
    byte[] prefix = ByteLines.word(commune.code() + "-");
    long own = seed * 31 + commune.code().hashCode() * 0x2545F4914F6CDD1DL;
    int gone = index * (households * PERCENT_REPLACED / 100);
    for (int number = gone + 1; number <= gone + households; number++) {
      lines.write(commune, code, prefix, own, number, YEARS.get(index));
    }
  }

  /** Of so many households that part which the commune at that position has. */
  private static int share(int households, int position, int communes) {
    return (int)
        ((long) households * (position + 1) / communes - (long) households * position / communes);
  }

  private Path population(Path year, int index, int households, List<Town> communes)
      throws IOException {
    Path file = year.resolve("population.csv");
    try (ByteLines lines = new ByteLines(file, "review_year,area_code,households,persons")) {
      for (int i = 0; i < communes.size(); i++) {
        int residents = RESIDENTS * share(households, i, communes.size());
        lines
            .number(YEARS.get(index))
            .word(ByteLines.word(communes.get(i).code()))
            .number(residents)
            .number(residents * PERSONS)
            .end();
      }
    }
    return file;
  }

  private Path readme(Path folder, int households, Path conf) throws IOException {
    Path readme = folder.resolve("README.txt");
    String text =
        Files.readString(conf.resolve("sample/readme-nation.txt"))
            .replace("{seed}", Long.toString(seed))
            .replace("{households}", Integer.toString(households));
    if (!map.madeUp().isEmpty()) {
      copyConfiguration(conf, folder.resolve("conf"));
      Files.write(folder.resolve("conf/areas/units.csv"), map.madeUp(), StandardOpenOption.APPEND);
      text += Files.readString(conf.resolve("sample/readme-places.txt"));
    }
    return Files.writeString(readme, text);
  }

  private static void copyConfiguration(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
