package giamngheo.jobs.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes passwords and keys out of whatever is said: those of addresses, however they are spelled,
 * and those that this process was given, wherever they stand.
 */
final class SecretMask {
  private static final String MASK = "***";

  /** {@code scheme://user:password@}; a path that was made of it has one stroke. */
  private static final Pattern OF_USER =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]{0,30}:/{1,3}[^\\s/@:]{0,200}):\\S*@");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([a-z0-9_.%-]{2,80}?)(\\s?(?:=|%3d)\\s?)((?:(?!%26|%3b)[^\\s&,;\"'”)])+)");

  private static final Pattern SECRET = Pattern.compile("pass|pwd|secret|id_?key|token");

  /** What stands behind the name to the end of an argument, spaces and all. */
  private static final Pattern IN_ARGUMENT =
      Pattern.compile("(?is)(?:password|passwd|pwd)=([^&]+)|://[^/@:]*:(.+)@");

  private static final List<String> VARIABLES = List.of("PGPASSWORD", "GIAMNGHEO_ID_KEY");

  /** A shorter one is part of many a word. */
  private static final int SHORTEST = 4;

  private static final int MOST_DECODED = 3;

  private final List<String> known;

  private SecretMask(Collection<String> known) {
    this.known =
        known.stream()
            .filter(secret -> secret.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Knows what the environment and the words of the command hold. */
  static SecretMask of(Map<String, String> environment, Collection<String> arguments) {
    Set<String> secrets = new TreeSet<>();
    VARIABLES.forEach(name -> add(environment.getOrDefault(name, ""), secrets));
    for (String argument : arguments) {
      Matcher found = IN_ARGUMENT.matcher(decoded(argument));
      while (found.find()) {
        add(found.group(1) == null ? found.group(2) : found.group(1), secrets);
      }
    }
    return new SecretMask(secrets);
  }

  private static void add(String secret, Set<String> secrets) {
    secrets.add(secret);
    secrets.add(secret.strip());
    secrets.add(decoded(secret));
    // Where an address goes on after a password that may hold the same sign, nobody can tell.
    for (int at = secret.indexOf('#'); at >= 0; at = secret.indexOf('#', at + 1)) {
      secrets.add(secret.substring(0, at));
    }
  }

  /** The text without secrets. */
  String of(String text) {
    String masked = text;
    for (String secret : known) {
      masked = masked.replace(secret, MASK);
    }
    if (masked.indexOf('@') >= 0) {
      masked = OF_USER.matcher(masked).replaceAll("$1:" + Matcher.quoteReplacement(MASK) + "@");
    }
    return masked.indexOf('=') < 0 && masked.indexOf('%') < 0
        ? masked
        : NAMED.matcher(masked).replaceAll(SecretMask::value);
  }

  private static String value(MatchResult found) {
    boolean secret = SECRET.matcher(decoded(found.group(1)).toLowerCase(Locale.ROOT)).find();
    return Matcher.quoteReplacement(
        secret ? found.group(1) + found.group(2) + MASK : found.group());
  }

  /** What percent signs stand for, also where they were written twice. */
  private static String decoded(String text) {
    String plain = text;
    for (int round = 0; round < MOST_DECODED && plain.indexOf('%') >= 0; round++) {
      try {
        plain = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return plain;
      }
    }
    return plain;
  }
}
