package org.chatrpc.client.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.session.file.FileStore;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;

/** Keeps files in memory until they are sent. */
public final class MemoryFiles implements FileStore {

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    /** The ids of what is kept. */
    public Set<String> kept() {
        return Set.copyOf(contents.keySet());
    }

    /** As if somebody had deleted it. */
    public void lose(String clientUploadId) {
        contents.remove(clientUploadId);
    }

    @Override
    public OutgoingFile keep(FileSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] content = in.readAllBytes();
            String id = UUID.randomUUID().toString();
            contents.put(id, content);
            return new OutgoingFile(id, source.name(), content.length, "0".repeat(64));
        }
    }

    @Override
    public ByteBuffer read(OutgoingFile file, long offset, int length) throws IOException {
        byte[] content = contents.get(file.clientUploadId());
        if (content == null) {
            throw new NoSuchFileException(file.name());
        }
        return ByteBuffer.wrap(content, (int) offset, Math.min(length, content.length - (int) offset));
    }

    @Override
    public void delete(String clientUploadId) {
        contents.remove(clientUploadId);
    }

    @Override
    public void deleteOthers(Set<String> clientUploadIds) {
        // The files of others are elsewhere.
    }
}
