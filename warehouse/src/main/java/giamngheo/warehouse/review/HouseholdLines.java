package giamngheo.warehouse.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All lines with one household code in one review.
 *
 * @param households household lines, refused ones and lines that only say that it left among them
 * @param members member lines, refused ones among them
 */
record HouseholdLines<L extends HouseholdLines.Line>(List<L> households, List<L> members) {
  private static final int OTHERS_NAMED = 3;

  /** What judging needs to know of a line. */
  interface Line {
    /** Place of the line in an order that does not depend on when its file was loaded. */
    String order();

    boolean isRefused();

    /** Whether the line only says that a listed household left. */
    boolean isExit();

    String areaCode();

    /** Number of the member in its household; 0 for a household line. */
    int memberNo();

    /** Review date of a household line, birth date of a member line; null if not given. */
    LocalDate date();

    /** File, line and commune, as messages name them. */
    String place();

    /** The typed values, equal for equal lines. */
    List<Object> content();
  }

  /**
   * A line that is refused, and why.
   *
   * @param details what the finding's sentence mentions besides
   */
  record Verdict<L>(L line, String checkId, List<String> details) {
    Verdict(L line, String checkId, String... details) {
      this(line, checkId, List.of(details));
    }
  }

  /**
   * What became of the bundle.
   *
   * @param household the household that counts, if there is one
   * @param members its members
   * @param exits lines that say that it left a commune's list
   * @param verdicts lines refused
   */
  record Outcome<L>(
      Optional<L> household, List<L> members, List<L> exits, List<Verdict<L>> verdicts) {}

  /** A line kept from several, and verdicts on the others. */
  private record Deduplicated<L>(List<L> kept, List<Verdict<L>> verdicts, boolean differing) {}

  Outcome<L> judge() {
    List<L> standing = households.stream().filter(line -> !line.isRefused()).toList();
    List<L> exits = standing.stream().filter(Line::isExit).toList();
    Deduplicated<L> unique =
        deduplicate(
            standing.stream().filter(line -> !line.isExit()).toList(), "DUPLICATE_HOUSEHOLD");
    List<Verdict<L>> verdicts = new ArrayList<>(unique.verdicts());
    List<L> own = new ArrayList<>();
    List<L> refusedMembers = judgeMembers(unique.kept(), own, verdicts);
    Optional<L> household = unique.kept().stream().findFirst();
    if (household.isPresent() && !refusedMembers.isEmpty()) {
      verdicts.add(
          new Verdict<>(
              household.get(),
              "MEMBER_REFUSED",
              Integer.toString(refusedMembers.size()),
              refusedMembers.get(0).place()));
      household = Optional.empty();
    } else if (household.isPresent() && own.isEmpty()) {
      verdicts.add(new Verdict<>(household.get(), "NO_MEMBERS"));
      household = Optional.empty();
    }
    if (household.isEmpty()) {
      // Members of a household that is refused because of one of them: that one is to be mended.
      own.forEach(
          member ->
              verdicts.add(
                  new Verdict<>(
                      member, "ORPHAN_MEMBER.member_refused", refusedMembers.get(0).place())));
      own.clear();
    }
    return new Outcome<>(household, List.copyOf(own), exits, List.copyOf(verdicts));
  }

  /** Sorts members into those of the household and orphans; gives its own that are refused. */
  private List<L> judgeMembers(List<L> household, List<L> own, List<Verdict<L>> verdicts) {
    List<L> refused = new ArrayList<>();
    Map<List<Object>, List<L>> byNumber = new LinkedHashMap<>();
    for (L member : members) {
      if (member.isRefused()) {
        if (belongs(member, household)) {
          refused.add(member);
        }
      } else {
        byNumber
            .computeIfAbsent(
                List.of(member.areaCode(), member.memberNo()), number -> new ArrayList<>())
            .add(member);
      }
    }
    for (List<L> same : byNumber.values()) {
      Deduplicated<L> unique = deduplicate(same, "DUPLICATE_MEMBER");
      verdicts.addAll(unique.verdicts());
      if (unique.kept().stream().anyMatch(member -> isUnborn(member, household))) {
        verdicts.add(new Verdict<>(unique.kept().get(0), "BAD_DATE"));
        refused.add(unique.kept().get(0));
      } else if (belongs(same.get(0), household)) {
        own.addAll(unique.kept());
        if (unique.differing()) {
          refused.addAll(same);
        }
      } else {
        unique.kept().forEach(member -> verdicts.add(orphan(member)));
      }
    }
    return refused;
  }

  /** A member without household; where a line of it was refused, that line is to be mended. */
  private Verdict<L> orphan(L member) {
    return households.stream()
        .filter(line -> !line.isExit() && member.areaCode().equals(line.areaCode()))
        .findFirst()
        .map(line -> new Verdict<>(member, "ORPHAN_MEMBER.household_refused", line.place()))
        .orElseGet(() -> new Verdict<>(member, "ORPHAN_MEMBER"));
  }

  /** Whether the member was born after the review of the household it belongs to. */
  private boolean isUnborn(L member, List<L> household) {
    return belongs(member, household)
        && member.date() != null
        && household.get(0).date() != null
        && member.date().isAfter(household.get(0).date());
  }

  private boolean belongs(L member, List<L> household) {
    return !household.isEmpty()
        && (member.areaCode().isEmpty() || household.get(0).areaCode().equals(member.areaCode()));
  }

  /** Of equal lines the first is kept; lines that differ are all refused. */
  private Deduplicated<L> deduplicate(List<L> lines, String checkId) {
    Map<List<Object>, L> distinct = new LinkedHashMap<>();
    List<L> sorted = lines.stream().sorted(Comparator.comparing(Line::order)).toList();
    sorted.forEach(line -> distinct.putIfAbsent(line.content(), line));
    List<Verdict<L>> verdicts = new ArrayList<>();
    if (distinct.size() <= 1) {
      sorted.stream()
          .skip(1)
          .forEach(
              line ->
                  verdicts.add(new Verdict<>(line, checkId + ".repeat", sorted.get(0).place())));
      return new Deduplicated<>(List.copyOf(distinct.values()), verdicts, false);
    }
    for (L line : sorted) {
      String others =
          sorted.stream()
              .filter(other -> !other.content().equals(line.content()))
              .map(Line::place)
              .limit(OTHERS_NAMED)
              .collect(Collectors.joining(", "));
      verdicts.add(new Verdict<>(line, checkId, others));
    }
    return new Deduplicated<>(List.of(), verdicts, true);
  }
}
