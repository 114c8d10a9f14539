package org.chatrpc.client.chat.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chatrpc.client.session.model.Attachment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DangerousFilesTest {

    @ParameterizedTest
    @CsvSource({
        "photo.png,image/png,false",
        "report.PDF,application/pdf,false",
        "setup.exe,application/x-msdownload,true",
        "page.html,text/html,true",
        "logo.svg,image/svg+xml,true",
        "letter.docm,application/vnd.ms-word.document.macroenabled.12,true",
        "photo.png,text/html,true",
        "run.desktop,text/plain,true",
        "tool.jar,application/java-archive,true",
        "archive.zip,application/zip,true",
        "noending,application/octet-stream,true",
    })
    void theUserIsAskedAboutWhatIsNotKnownToBeHarmless(String name, String mediaType, boolean asked) {
        Attachment file = new Attachment("1", name, mediaType, 1, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(DangerousFiles.mayHarm(file)).isEqualTo(asked);
    }
}
