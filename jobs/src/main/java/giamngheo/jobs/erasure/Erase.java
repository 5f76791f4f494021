package giamngheo.jobs.erasure;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.release.ErasedCells;
import giamngheo.warehouse.postgres.MartErasure;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Step: erases who households or persons are, from the warehouse, from what its releases hold and
 * from the mart.
 *
 * @param here the warehouse
 * @param root its folder, on this machine
 * @param mart the database; empty if nothing was ever published
 */
public record Erase(
    JobContext here, Path root, ErasureRegister register, Optional<MartErasure> mart) {

  /**
   * What came of it.
   *
   * @param households how many households
   * @param names how many different names were found and replaced
   * @param published how many rows of the mart were changed
   */
  public record Outcome(int households, int names, long published) {}

  /** Ends what an interrupted erasure left; before the warehouse is opened. */
  public static void finish(Path root) {
    EraseWarehouse.finish(root);
  }

  /**
   * A household, or one person of it.
   *
   * @param member number of the person; empty for all of the household
   * @throws CallerMistake if no such household was ever received
   */
  public Outcome household(String code, Optional<Integer> member, boolean dryRun) {
    WhoIsMeant who = new WhoIsMeant(here.warehouse());
    boolean isKnown = who.households().contains(code);
    boolean isErased =
        register.read().stream()
            .anyMatch(one -> one.isOf(code) && Optional.ofNullable(one.member()).equals(member));
    if (!isKnown && !isErased) {
      throw new CallerMistake(
          new Text(
              "Không có hộ nào mang mã này trong kho dữ liệu; chưa xoá gì.\nXem mã hộ: ./giamngheo query \"select distinct household_id from household\"",
              "No household of this code was ever received; nothing was erased.\nSee the codes: ./giamngheo query \"select distinct household_id from household\""));
    }
    return erase(List.of(code), member, dryRun);
  }

  /** All households that were reviewed last in that year or before. */
  public Outcome lastReviewed(int year, boolean dryRun) {
    List<String> due =
        new WhoIsMeant(here.warehouse())
            .lastReviewed(year).stream()
                .filter(code -> !code.startsWith(ErasedCells.CODE))
                .toList();
    return due.isEmpty() ? new Outcome(0, 0, 0) : erase(due, Optional.empty(), dryRun);
  }

  /** Erases again whatever the register knows: the warehouse may come from a backup. */
  public Outcome again() {
    List<Erasure> known = register.read();
    Map<String, Erasure> found = new LinkedHashMap<>();
    for (String code : new WhoIsMeant(here.warehouse()).households()) {
      known.stream().filter(one -> one.isOf(code)).forEach(one -> put(found, code, one));
    }
    return found.isEmpty() ? new Outcome(0, 0, 0) : apply(found);
  }

  /** Of several erasures of a household the one of all of it counts. */
  private static void put(Map<String, Erasure> found, String code, Erasure one) {
    found.merge(code, one, (before, now) -> before.member() == null ? before : now);
  }

  private Outcome erase(List<String> codes, Optional<Integer> member, boolean dryRun) {
    String now = Instant.now().toString();
    Map<String, Erasure> erasures = new LinkedHashMap<>();
    for (String code : codes) {
      erasures.put(
          code,
          dryRun
              ? Erasure.of(code, member.orElse(null), now)
              : register.enter(code, member.orElse(null), now));
    }
    return dryRun ? outcome(new WhoIsMeant(here.warehouse()).erased(erasures), 0) : apply(erasures);
  }

  private Outcome apply(Map<String, Erasure> erasures) {
    Map<String, Erased> erased = new WhoIsMeant(here.warehouse()).erased(erasures);
    new EraseWarehouse(here, new Eraser(erased, UUID.randomUUID().toString())).run(root);
    long published =
        mart.map(
                database ->
                    database.erase(
                        erasures.entrySet().stream()
                            .map(
                                one ->
                                    new MartErasure.Person(
                                        one.getKey(),
                                        one.getValue().code(),
                                        one.getValue().member()))
                            .collect(Collectors.toList())))
            .orElse(0L);
    return outcome(erased, published);
  }

  private static Outcome outcome(Map<String, Erased> erased, long published) {
    Set<String> names = new HashSet<>();
    erased.values().forEach(one -> names.addAll(one.names()));
    return new Outcome(erased.size(), names.size(), published);
  }
}
