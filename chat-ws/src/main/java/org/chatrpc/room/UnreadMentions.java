package org.chatrpc.room;

import java.util.Arrays;

/**
 * The numbers of the messages whose mention of a member, or of everyone in a room, is unread, ascending. Immutable:
 * each change returns a new instance. Instances share an array, each using its own range of it, so that an addition
 * takes constant amortised time. Only the newest instance is ever added to, by the directory's single writer, so no
 * instance sees another's changes.
 */
public final class UnreadMentions {
    public static final UnreadMentions NONE = new UnreadMentions(new long[0], 0, 0);

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

    /** With this number added. */
    public UnreadMentions with(long number) {
        if (to > from && numbers[to - 1] >= number) {
            return withEarlier(number);
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

    /** Inserts a number that is not the largest: an edit can mention a user in an earlier message. */
    private UnreadMentions withEarlier(long number) {
        int found = Arrays.binarySearch(numbers, from, to, number);
        if (found >= 0) {
            return this;
        }
        int index = -found - 1 - from;
        long[] larger = new long[count() + 1];
        System.arraycopy(numbers, from, larger, 0, index);
        larger[index] = number;
        System.arraycopy(numbers, from + index, larger, index + 1, count() - index);
        return new UnreadMentions(larger, 0, larger.length);
    }

    /** With this number removed. */
    public UnreadMentions without(long number) {
        int found = count() == 0 ? -1 : Arrays.binarySearch(numbers, from, to, number);
        if (found < 0) {
            return this;
        }
        if (count() == 1) {
            return NONE;
        }
        int index = found - from;
        long[] fewer = new long[count() - 1];
        System.arraycopy(numbers, from, fewer, 0, index);
        System.arraycopy(numbers, found + 1, fewer, index, fewer.length - index);
        return new UnreadMentions(fewer, 0, fewer.length);
    }

    /** The numbers above {@code number}. */
    public UnreadMentions after(long number) {
        int found = Arrays.binarySearch(numbers, from, to, number);
        int first = found < 0 ? -found - 1 : found + 1;
        return first == to ? NONE : new UnreadMentions(numbers, first, to);
    }

    /** How many of the numbers are above {@code number}. */
    int countAfter(long number) {
        int found = Arrays.binarySearch(numbers, from, to, number);
        return to - (found < 0 ? -found - 1 : found + 1);
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
