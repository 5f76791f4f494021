package giamngheo.jobs.quality;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the rooms of the house lie to each other. */
final class Rooms {
  /** Rooms of jobs, the earliest first; rooms of one floor stand in no circle, which is a rule. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("form", "sample", "launch"),
          Set.of("context"),
          Set.of("query", "judge"),
          Set.of(
              "receive",
              "recognise",
              "correction",
              "indicator",
              "transition",
              "edition",
              "standard"),
          Set.of("run", "comparison"),
          Set.of("compose", "programme", "status"),
          Set.of("print", "crosscheck"),
          Set.of("trace", "narrative", "paper", "portal"),
          Set.of(""),
          Set.of("release"),
          Set.of("mart", "erasure"),
          Set.of("cli"));

  /** Catalogues of one kind, in which more classes make nothing harder to find. */
  private static final Set<String> CATALOGUES =
      Set.of(
          "giamngheo.warehouse.check",
          "giamngheo.warehouse.table",
          "giamngheo.warehouse.measure",
          "giamngheo.jobs.cli",
          "giamngheo.jobs.sample",
          "giamngheo.jobs.form");

  private Rooms() {}

  static ArchCondition<JavaClass> knowOnlyEarlierRooms() {
    return new ArchCondition<>("know only rooms of their floor and below") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        int own = floor(item);
        for (Dependency known : item.getDirectDependenciesFromSelf()) {
          JavaClass target = known.getTargetClass();
          if (target.getPackageName().startsWith("giamngheo.jobs") && floor(target) > own) {
            events.add(SimpleConditionEvent.violated(item, known.getDescription()));
          }
        }
      }
    };
  }

  private static int floor(JavaClass item) {
    String room =
        item.getPackageName().replaceFirst("^giamngheo\\.jobs\\.?", "").replaceFirst("\\..*", "");
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room)) {
        return floor;
      }
    }
    throw new AssertionError("Say on which floor the room " + room + " lies: " + FLOORS);
  }

  static ArchCondition<JavaClass> standWithAtMost(int most) {
    return new ArchCondition<>("stand with at most " + most + " classes in a package") {
      private final Map<String, Set<String>> found = new HashMap<>();

      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (item.isTopLevelClass() && !CATALOGUES.contains(item.getPackageName())) {
          found
              .computeIfAbsent(item.getPackageName(), name -> new TreeSet<>())
              .add(item.getSimpleName());
        }
      }

      @Override
      public void finish(ConditionEvents events) {
        found.forEach(
            (name, classes) -> {
              if (classes.size() > most) {
                events.add(SimpleConditionEvent.violated(name, name + " holds " + classes.size()));
              }
            });
      }
    };
  }

  static ArchCondition<JavaClass> haveANameOfTheirOwn() {
    return new ArchCondition<>("have a simple name of their own") {
      private final Map<String, Set<String>> found = new HashMap<>();

      @Override
      public void init(Collection<JavaClass> all) {
        found.clear();
      }

      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (item.isTopLevelClass() && !item.getSimpleName().equals("package-info")) {
          Set<String> homes = found.computeIfAbsent(item.getSimpleName(), name -> new HashSet<>());
          homes.add(item.getPackageName());
          if (homes.size() > 1) {
            events.add(
                SimpleConditionEvent.violated(item, item.getSimpleName() + " is in " + homes));
          }
        }
      }
    };
  }
}
