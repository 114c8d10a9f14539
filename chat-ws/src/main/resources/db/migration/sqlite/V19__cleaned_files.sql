-- What the SHA-256 of a file is to be once camera data is erased from it; null if none is.
ALTER TABLE file ADD COLUMN cleaned_sha256 TEXT;
