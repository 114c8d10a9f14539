package org.chatrpc.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UnreadMentionsTest {

    @Test
    void agreesWithASortedSet() {
        Random random = new Random(1);
        TreeSet<Long> model = new TreeSet<>();
        UnreadMentions unread = UnreadMentions.NONE;
        long number = 0;
        long read = 0;
        for (int i = 0; i < 10_000; i++) {
            if (random.nextInt(5) == 0) {
                // An edit mentions somebody in an earlier message, or no longer does.
                long earlier = Math.max(1, number - random.nextInt(20));
                if (random.nextBoolean() && earlier > read) {
                    model.add(earlier);
                    unread = unread.with(earlier);
                } else {
                    model.remove(earlier);
                    unread = unread.without(earlier);
                }
            } else if (random.nextInt(4) > 0) {
                number += 1 + random.nextInt(3);
                model.add(number);
                unread = unread.with(number);
            } else {
                read = Math.max(read, number - random.nextInt(12));
                model.headSet(read, true).clear();
                unread = unread.after(read);
            }
            assertThat(unread).isEqualTo(of(model));
        }
    }

    private static UnreadMentions of(TreeSet<Long> numbers) {
        UnreadMentions unread = UnreadMentions.NONE;
        for (long number : numbers) {
            unread = unread.with(number);
        }
        return unread;
    }

    @Test
    void instancesAreImmutable() {
        UnreadMentions one = UnreadMentions.NONE.with(3);
        UnreadMentions two = one.with(5);
        two.with(6);

        assertThat(one.count()).isOne();
        assertThat(two.count()).isEqualTo(2);
        assertThat(two.after(3).count()).isOne();
        assertThat(two.after(4).count()).isOne();
        assertThat(two.after(5)).isSameAs(UnreadMentions.NONE);
        assertThat(two.with(5)).isSameAs(two);
        assertThat(two.with(4).count()).isEqualTo(3);
        assertThat(two.without(3).count()).isOne();
        assertThat(two.without(4)).isSameAs(two);
        assertThat(two.count()).isEqualTo(2);
    }
}
