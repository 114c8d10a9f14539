package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict parser for Prometheus' text format: every line must be well-formed, each family has its HELP and TYPE
 * before its samples, the samples of a family are contiguous, and no sample is repeated.
 */
final class Exposition {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") \\S.*");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(\\{" + LABEL + "(?:," + LABEL + ")*\\})? (\\S+)");

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Set<String> described = new HashSet<>();
    private String family = "";

    private Exposition() {}

    static Exposition parse(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r", "\n\n");
        Exposition exposition = new Exposition();
        text.lines().forEach(exposition::line);
        exposition.types.forEach(exposition::checkHistogram);
        return exposition;
    }

    /**
     * The value of a sample, given in the text format: {@code name} or {@code name{label="value"}}; 0 if there is
     * none yet.
     */
    double value(String sample) {
        return samples.getOrDefault(sample, 0.0);
    }

    String type(String name) {
        return types.get(name);
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (help.matches()) {
            family = help.group(1);
            assertThat(described.add(family)).as("first time: %s", line).isTrue();
        } else if (type.matches()) {
            assertThat(type.group(1)).as("described just before: %s", line).isEqualTo(family);
            assertThat(types.put(family, type.group(2))).as(line).isNull();
        } else {
            assertThat(sample.matches()).as("well-formed: %s", line).isTrue();
            sample(sample, line);
        }
    }

    private void sample(Matcher sample, String line) {
        assertThat(types).as("typed before: %s", line).containsKey(family);
        String suffixes = switch (types.get(family)) {
            case "histogram" -> "(_bucket|_sum|_count)";
            case "summary" -> "(|_sum|_count)";
            default -> "";
        };
        assertThat(sample.group(1)).as(line).matches(Pattern.quote(family) + suffixes);
        String value = sample.group(3).replace("+Inf", "Infinity").replace("-Inf", "-Infinity");
        String labels = sample.group(2) == null ? "" : sample.group(2);
        assertThat(samples.put(sample.group(1) + labels, Double.parseDouble(value)))
                .as("once only: %s", line)
                .isNull();
    }

    private void checkHistogram(String name, String type) {
        if (type.equals("histogram")) {
            samples.keySet().stream()
                    .filter(key -> key.startsWith(name + "_bucket") && key.contains("le=\"+Inf\""))
                    .forEach(all -> {
                        String count = all.replace("_bucket", "_count")
                                .replace(",le=\"+Inf\"", "")
                                .replace("{le=\"+Inf\"}", "");
                        assertThat(samples.get(count)).as(count).isEqualTo(samples.get(all));
                    });
        }
    }
}
