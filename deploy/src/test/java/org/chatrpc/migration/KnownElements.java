package org.chatrpc.migration;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Formats a record of an answer as one line, with the elements that the contract had when a fixture was made, in the order of
 * the answer. Optional elements that came later are left out, and so are those that change over time.
 */
record KnownElements(Set<String> names) {
    private static final Pattern DECLARED = Pattern.compile("<xs:element name=\"(\\w+)\"");

    private static final Set<String> CHANGING = Set.of(
            "presence", "lastSeenAt", "lastUsedAt", "expiresAt", "sessionCount", "token", "cursor", "pollAfterMillis");

    /** What a record got after the fixtures, although another one had an element of that name before. */
    private static final Set<String> LATER = Set.of("user/auditor");

    /** Those of a contract. */
    static Set<String> in(String wsdl) {
        Set<String> names = new TreeSet<>();
        Matcher declared = DECLARED.matcher(wsdl);
        while (declared.find()) {
            names.add(declared.group(1));
        }
        return names;
    }

    String line(Element element) {
        if (Reply.elements(element).isEmpty()) {
            return element.getLocalName() + "=" + Line.quoted(element.getTextContent());
        }
        return Reply.elements(element).stream()
                .filter(part -> isCompared(element.getLocalName(), part.getLocalName()))
                .map(this::line)
                .collect(Collectors.joining(" ", element.getLocalName() + "(", ")"));
    }

    private boolean isCompared(String record, String part) {
        return names.contains(part) && !CHANGING.contains(part) && !LATER.contains(record + "/" + part);
    }
}
