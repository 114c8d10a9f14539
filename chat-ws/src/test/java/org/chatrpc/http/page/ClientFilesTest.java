package org.chatrpc.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientFilesTest {

    @TempDir
    private Path folder;

    private ClientFiles files;

    @BeforeEach
    void files() {
        files = new ClientFiles(folder.resolve("chat-client.jar"));
    }

    @Test
    void aServerWithoutTheJarOffersNothing() throws IOException {
        Files.createFile(folder.resolve("chat-rpc_1.2.3-1_amd64.deb"));
        assertThat(files.offered()).isEmpty();
    }

    @Test
    void packagesInTheSameFolderAreOfferedBeforeTheJar() throws IOException {
        for (String name : new String[] {
            "chat-client.jar", "chat-rpc-1.2.3.dmg", "chat-rpc-1.2.3.msi", "chat-rpc_1.2.3~SNAPSHOT-1_amd64.deb"
        }) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(files.offered())
                .extracting(ClientFile::platform)
                .containsExactly("macOS", "Windows", "Debian, Ubuntu", "Any system with Java");
    }

    @Test
    void otherFilesInTheFolderAreNeitherOfferedNorFound() throws IOException {
        for (String name : new String[] {
            "chat-client.jar",
            "chat-server.jar",
            "chat-rpc_1.deb.part",
            "other_1_amd64.deb",
            "chat-rpc-1<i>.msi",
            "chat-rpc-server_1.2.3-1_all.deb"
        }) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("chat-rpc-1.2.3.msi"));
        assertThat(files.offered()).extracting(ClientFile::name).containsExactly("chat-client.jar");
        assertThat(files.named("chat-server.jar")).isEmpty();
        assertThat(files.named("../" + folder.getFileName() + "/chat-client.jar"))
                .isEmpty();
        assertThat(files.named("")).isEmpty();
    }

    @Test
    void aFileIsFoundByItsNameWhateverTheJarIsCalled() throws IOException {
        Path jar = Files.createFile(folder.resolve("chat-client-1.2.3.jar"));
        files = new ClientFiles(jar);
        assertThat(files.named("chat-client.jar")).map(ClientFile::path).contains(jar);
    }

    @Test
    void sizesAreFormattedForPeople() {
        assertThat(DownloadList.size(1)).isEqualTo("1 kB");
        assertThat(DownloadList.size(999_001)).isEqualTo("1000 kB");
        assertThat(DownloadList.size(13_370_464)).isEqualTo("13.4 MB");
    }
}
