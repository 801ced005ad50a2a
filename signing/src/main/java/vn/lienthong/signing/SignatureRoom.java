package vn.lienthong.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;

import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** The gap in a prepared PDF that its last signature leaves out and that takes the signature container. */
record SignatureRoom(Path file, long start, int length) {

    static SignatureRoom of(ToBeSigned toBeSigned) {
        return new SignatureRoom(toBeSigned.prepared(), toBeSigned.roomStart(), toBeSigned.roomLength());
    }

    /** Finds the room by the byte range that reaches the end of the file. */
    static SignatureRoom in(Path prepared) throws IOException {
        var size = Files.size(prepared);
        try (var document = PdfFiles.open(prepared)) {
            return document.getSignatureDictionaries()
                    .stream()
                    .map(PDSignature::getByteRange)
                    .filter(range -> range != null && range.length == 4 && (long) range[2] + range[3] == size)
                    .map(range -> new SignatureRoom(prepared, range[1], range[2] - range[1]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The prepared document has no room for a signature"));
        }
    }

    /** Writes the document with the container to a new file; false when the container is too large. */
    boolean write(byte[] container, Path target) throws IOException {
        var hex = HexFormat.of().formatHex(container).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > length - 2) return false;
        var content = new byte[length - 2];
        Arrays.fill(content, (byte) '0');
        System.arraycopy(hex, 0, content, 0, hex.length);
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.position(start + 1);
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining())
                channel.write(buffer);
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}
