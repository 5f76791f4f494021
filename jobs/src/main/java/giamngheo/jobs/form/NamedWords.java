package giamngheo.jobs.form;

import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that the rules of standards and forms name, in lower case: columns of a layout that
 * nobody names take no part in scoring, whatever they are called.
 */
public final class NamedWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private NamedWords() {}

  public static Set<String> of(Collection<PovertyStandard> standards, List<FormDefinition> forms) {
    List<String> texts = new ArrayList<>();
    for (PovertyStandard standard : standards) {
      texts.addAll(standard.memberFacts().values());
      texts.addAll(standard.facts().values());
      standard.indicators().forEach(indicator -> texts.add(indicator.rule()));
      standard.classes().forEach(each -> texts.add(each.when()));
      texts.add(standard.gate());
      texts.add(standard.recordedScore());
      texts.add(standard.pointsScore());
      texts.addAll(standard.breakdowns().values());
      texts.addAll(standard.measurement().counts().values());
    }
    for (FormDefinition form : forms) {
      texts.add(form.where());
      for (SumItem item : form.items()) {
        texts.add(item.where());
        texts.add(item.count());
      }
    }
    Set<String> words = new HashSet<>();
    for (String text : texts) {
      Matcher matcher = WORD.matcher(text == null ? "" : text);
      while (matcher.find()) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(words);
  }
}
