package org.chatrpc.room;

import java.util.Arrays;

/**
 * The numbers of the unread messages that mention one member, ascending. Each change gives a new value; values share an array,
 * of which each sees its own part, so that adding the thousandth costs no more than adding the first. As only the newest value
 * is ever added to, by the directory's one writer, no value sees another's change.
 */
public final class UnreadMentions {
    static final UnreadMentions NONE = new UnreadMentions(new long[0], 0, 0);

    private final long[] numbers;
    private final int from;
    private final int to;

    private UnreadMentions(long[] numbers, int from, int to) {
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    public int count() {
        return to - from;
    }

    /** With this number, which must be larger than all others; one that is not is known already. */
    UnreadMentions and(long number) {
        if (to > from && numbers[to - 1] >= number) {
            return this;
        }
        if (to < numbers.length) {
            numbers[to] = number;
            return new UnreadMentions(numbers, from, to + 1);
        }
        long[] larger = new long[Math.max(4, 2 * count())];
        System.arraycopy(numbers, from, larger, 0, count());
        larger[count()] = number;
        return new UnreadMentions(larger, 0, count() + 1);
    }

    /** Those above {@code number}. */
    UnreadMentions after(long number) {
        int found = Arrays.binarySearch(numbers, from, to, number);
        int first = found < 0 ? -found - 1 : found + 1;
        return first == to ? NONE : new UnreadMentions(numbers, first, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnreadMentions that
                && Arrays.equals(numbers, from, to, that.numbers, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(Arrays.copyOfRange(numbers, from, to));
    }
}
