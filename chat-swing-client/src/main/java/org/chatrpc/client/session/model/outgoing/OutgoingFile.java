package org.chatrpc.client.session.model.outgoing;

/**
 * A file that is to be sent with a message; its content is kept on this computer until then.
 *
 * @param clientUploadId names it here and at the server; every attempt to upload it uses the same one
 * @param name for people
 * @param size in bytes
 * @param sha256 of its content, as 64 lower-case hexadecimal digits
 */
public record OutgoingFile(String clientUploadId, String name, long size, String sha256) {}
