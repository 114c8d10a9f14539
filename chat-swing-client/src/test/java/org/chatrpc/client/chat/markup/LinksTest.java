package org.chatrpc.client.chat.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.text.WebLink;
import org.chatrpc.text.WebLink.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://example.org/a. Then | https://example.org/a",
                "(https://example.org/wiki/A_(b)) | https://example.org/wiki/A_(b)",
                "[https://example.org] | https://example.org",
                "\"https://example.org/x\" | https://example.org/x",
                "<http://example.org:8080/a?b=c#d> | http://example.org:8080/a?b=c#d",
                "«https://example.org», oui | https://example.org",
                "これはhttps://example.jp/です。 | none",
                "は https://example.jp/天気。それ | https://example.jp/天気",
                "HTTPS://Example.ORG/Path!? | HTTPS://Example.ORG/Path",
                "http://localhost:8080/chat/ | http://localhost:8080/chat/",
                "http://[::1]:80/ | http://[::1]:80/",
                "write to mailto:bob@example.org?subject=x | mailto:bob@example.org",
                "https://example.org/a,b;c… | https://example.org/a,b;c",
                "https://example.org/\u202Egpj.exe | https://example.org/",
                "xhttps://example.org | none",
                "https:// | none",
                "https://. | none",
                "https://exa_mple.org | https://exa_mple.org",
                "http://example.org:99999/ | none",
                "http://%65vil.example/ | none",
                "mailto:bob | none"
            })
    void findsExactlyWhatABrowserAccepts(String text, String link) {
        assertThat(links(text)).isEqualTo(link.equals("none") ? List.of() : List.of(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "ftp://example.org/",
                "vbscript:x",
                "www.example.org"
            })
    void opensNothingElse(String text) {
        assertThat(links(text)).isEmpty();
        assertThat(WebLink.parse(text)).isEmpty();
    }

    @Test
    void thePartBeforeTheAtIsNotTheServer() {
        WebLink link = WebLink.parse("http://bank.example@evil.example/login").orElseThrow();
        assertThat(link.doubt()).contains(Doubt.USER_INFO);
        assertThat(link.target().getHost()).isEqualTo("evil.example");
        assertThat(WebLink.parse("http://a@b@evil.example/")
                        .orElseThrow()
                        .target()
                        .getHost())
                .isEqualTo("evil.example");
        assertThat(WebLink.parse("https://bank.example/@evil.example")
                        .orElseThrow()
                        .doubt())
                .isEmpty();
        assertThat(links("http://evil.example\\@bank.example")).containsExactly("http://evil.example");
    }

    @Test
    void hostNamesAreOpenedAsAsciiAndLookalikesAreFlagged() {
        assertThat(doubt("https://bücher.example/")).isEmpty();
        assertThat(doubt("https://пример.example/")).isEmpty();
        assertThat(doubt("https://天気にほん.example/")).isEmpty();
        assertThat(doubt("https://p\u0430ypal.example/")).contains(Doubt.LOOKALIKE);
        assertThat(doubt("https://\u0430\u0440\u0440\u04CF\u0435.example/")).contains(Doubt.LOOKALIKE);
        assertThat(WebLink.parse("https://p\u0430ypal.example/é?ü#x y")
                        .orElseThrow()
                        .target()
                        .toString())
                .isEqualTo("https://xn--pypal-4ve.example/%C3%A9?%C3%BC#x%20y");
    }

    @ParameterizedTest
    @CsvSource({
        "[https://bank.example](https://evil.example/), true",
        "[bank.example/login](https://evil.example/), true",
        "[**bank**.example](https://evil.example/), true",
        "[log in at www.bank.example](https://evil.example/), true",
        "[mailto:a@bank.example](https://evil.example/), true",
        "[bank.example](https://bank.example/), false",
        "[www.bank.example](https://bank.example/login), false",
        "[https://bank.example/a](https://BANK.example/b), false",
        "[the bank](https://evil.example/), false",
        "[v1.2 e.g.](https://x.example/), false"
    })
    void aTextThatShowsAnotherAddressIsFlagged(String text, boolean doubtful) {
        List<LinkText> links = LinkText.in(text, Markup.parse(text, Set.of()));
        assertThat(links).hasSize(1);
        assertThat(links.get(0).link().doubt())
                .isEqualTo(Optional.of(Doubt.OTHER_TEXT).filter(any -> doubtful));
    }

    private static Optional<Doubt> doubt(String link) {
        return WebLink.parse(link).orElseThrow().doubt();
    }

    private static List<String> links(String text) {
        return Markup.parse(text, Set.of()).stream()
                .flatMap(block -> block.spans().stream())
                .filter(span -> span.kind() == Span.Kind.LINK)
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
