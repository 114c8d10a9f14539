package org.chatrpc.client.search.suggest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentSearchesTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @TempDir
    private Path folder;

    @Test
    void areThereAfterARestartTheLatestFirstAndEachOnce() {
        RecentSearches searches = open();
        dispatcher.runCalls();
        searches.add("lunch");
        searches.add("from:bob \"exact words\" 50% = ü");
        searches.add("lunch");
        dispatcher.pass(Duration.ofSeconds(1));
        RecentSearches again = open();
        assertThat(again.queries().get()).isEmpty();
        dispatcher.runCalls();
        assertThat(again.queries().get()).containsExactly("lunch", "from:bob \"exact words\" 50% = ü");
    }

    @Test
    void onlySomeAreKept() {
        RecentSearches searches = open();
        dispatcher.runCalls();
        for (int i = 1; i <= 40; i++) {
            searches.add("query " + i);
        }
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(searches.queries().get()).hasSize(RecentSearches.MAX_ENTRIES).startsWith("query 40", "query 39");
    }

    @Test
    void areForgottenOnDiskToo() {
        RecentSearches searches = open();
        dispatcher.runCalls();
        searches.add("something private");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(file()).exists();
        searches.clear();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(searches.queries().get()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsSearchedForBeforeTheFileIsReadIsKeptWithTheOthers() {
        RecentSearches first = open();
        dispatcher.runCalls();
        first.add("earlier");
        dispatcher.pass(Duration.ofSeconds(1));
        RecentSearches second = open();
        second.add("at once");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(second.queries().get()).containsExactly("at once", "earlier");
        RecentSearches third = open();
        dispatcher.runCalls();
        assertThat(third.queries().get()).containsExactly("at once", "earlier");
        RecentSearches fourth = open();
        fourth.clear();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(fourth.queries().get()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void takesOverThoseOfTheFormerPlace() throws IOException {
        Path former = folder.resolve("former.properties");
        Files.writeString(former, "1=former", UTF_8);
        Files.writeString(file(), "1=now\n2=former\nother=ignored", UTF_8);
        RecentSearches searches = new RecentSearches(new RecentSearchesFile(file(), List.of(former)), dispatcher);
        dispatcher.runCalls();
        assertThat(searches.queries().get()).containsExactly("now", "former");
        assertThat(former).doesNotExist();
    }

    @Test
    void aDamagedFileIsSetAside() throws IOException {
        Files.writeString(file(), "1=\\uZZZZ", UTF_8);
        RecentSearches searches = open();
        dispatcher.runCalls();
        searches.add("new");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(searches.queries().get()).containsExactly("new");
        assertThat(folder.resolve("searches.properties.damaged")).exists();
    }

    private RecentSearches open() {
        return new RecentSearches(new RecentSearchesFile(file(), List.of()), dispatcher);
    }

    private Path file() {
        return folder.resolve("searches.properties");
    }
}
