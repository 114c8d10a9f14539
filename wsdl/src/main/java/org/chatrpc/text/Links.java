package org.chatrpc.text;

/** Finds where a link ends, conservatively, so that the surrounding sentence is not included. */
final class Links {

    private static final String[] SCHEMES = {"https://", "http://", "mailto:"};

    /** Never part of a link: all kinds of quotes, and punctuation of scripts that is written without spaces. */
    private static final String STOPS = "<>\"`\\|^{}«»‹›“”„‟‘’‚、。，．！？：；（）【】「」『』《》〈〉";

    /** Part of a link, except at its end. */
    private static final String NOT_LAST = ".,;:!?'*~…";

    /** Browsers do not accept longer ones. */
    private static final int MAX_LENGTH = 2_000;

    private Links() {}

    /**
     * Whether a link can begin at an offset of the line that starts at {@code start}: not within a word or another
     * address.
     */
    static boolean canBegin(String text, int start, int at) {
        if ("hHmM".indexOf(text.charAt(at)) < 0) {
            return false;
        } else if (at == start) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before != '/' && before != '_' && !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    /** Whether an address can contain this character, except at its end. */
    static boolean canContain(int c) {
        return STOPS.indexOf(c) < 0 && isVisible(c);
    }

    /** The end of the link that starts at an offset; negative if none starts there. */
    static int end(String text, int start, int limit) {
        String scheme = schemeAt(text, start);
        if (scheme.isEmpty()) {
            return -1;
        }
        int end = start + scheme.length();
        int last = Math.min(limit, start + MAX_LENGTH + 1);
        while (end < last) {
            int c = text.codePointAt(end);
            // In a mail link, a question mark would begin headers or even attachments; only the address is accepted.
            boolean stop = !canContain(c) || (c == '?' && scheme.equals("mailto:"));
            if (stop) {
                break;
            }
            end += Character.charCount(c);
        }
        if (end - start > MAX_LENGTH) {
            return -1;
        }
        end = trim(text, start, end);
        return WebLink.parse(text.substring(start, end)).isPresent() ? end : -1;
    }

    private static String schemeAt(String text, int start) {
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return scheme;
            }
        }
        return "";
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static int trim(String text, int start, int end) {
        int last = end;
        while (last > start) {
            char c = text.charAt(last - 1);
            boolean drop = NOT_LAST.indexOf(c) >= 0
                    || (c == ')' && unopened(text, start, last, '(', ')'))
                    || (c == ']' && unopened(text, start, last, '[', ']'));
            if (!drop) {
                break;
            }
            last--;
        }
        return last;
    }

    private static boolean unopened(String text, int start, int end, char open, char close) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == open) {
                depth++;
            } else if (text.charAt(i) == close) {
                depth--;
            }
        }
        return depth < 0;
    }
}
