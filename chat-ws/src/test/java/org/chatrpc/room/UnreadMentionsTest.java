package org.chatrpc.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UnreadMentionsTest {

    @Test
    void countsWhatASortedSetCounts() {
        Random random = new Random(1);
        TreeSet<Long> model = new TreeSet<>();
        UnreadMentions unread = UnreadMentions.NONE;
        long number = 0;
        for (int i = 0; i < 10_000; i++) {
            if (random.nextInt(4) > 0) {
                number += 1 + random.nextInt(3);
                model.add(number);
                unread = unread.with(number);
            } else {
                long read = Math.max(0, number - random.nextInt(12));
                model.headSet(read, true).clear();
                unread = unread.after(read);
            }
            assertThat(unread.count()).isEqualTo(model.size());
        }
    }

    @Test
    void aValueStaysAsItIsWhenOthersAreMadeOfIt() {
        UnreadMentions one = UnreadMentions.NONE.with(3);
        UnreadMentions two = one.with(5);
        two.with(6);

        assertThat(one.count()).isOne();
        assertThat(two.count()).isEqualTo(2);
        assertThat(two.after(3).count()).isOne();
        assertThat(two.after(4).count()).isOne();
        assertThat(two.after(5)).isSameAs(UnreadMentions.NONE);
        assertThat(two.with(5)).isSameAs(two);
    }
}
