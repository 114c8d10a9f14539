package org.chatrpc.client.ui;

import java.util.Arrays;
import java.util.Comparator;
import org.chatrpc.text.Folding;

/** Orders names as people do: ignoring case and accents, and numbers by their value, so that 2 is before 10. */
public final class NaturalOrder implements Comparator<String> {

    /** The only one needed, as it has no state. */
    public static final NaturalOrder NAMES = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        int order = compareFolded(Folding.fold(one), Folding.fold(other));
        // Different names are never equal, so that their order does not depend on where they come from.
        return order != 0 ? order : one.compareTo(other);
    }

    private static int compareFolded(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int a = one.codePointAt(i);
            int b = other.codePointAt(j);
            if (Character.isDigit(a) && Character.isDigit(b)) {
                int endOfOne = endOfNumber(one, i);
                int endOfOther = endOfNumber(other, j);
                int order = compareNumbers(one.substring(i, endOfOne), other.substring(j, endOfOther));
                if (order != 0) {
                    return order;
                }
                i = endOfOne;
                j = endOfOther;
            } else if (a != b) {
                return Integer.compare(a, b);
            } else {
                i += Character.charCount(a);
                j += Character.charCount(b);
            }
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Of any length, in any script. */
    private static int compareNumbers(String one, String other) {
        int[] a = digits(one);
        int[] b = digits(other);
        if (a.length != b.length) {
            return Integer.compare(a.length, b.length);
        }
        return Arrays.compare(a, b);
    }

    private static int[] digits(String number) {
        return number.codePoints()
                .map(Character::getNumericValue)
                .dropWhile(digit -> digit == 0)
                .toArray();
    }
}
