-- Accounts that programs use. Their tokens are sessions of a limited scope; that of a person has none.
ALTER TABLE account ADD COLUMN service INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN scope TEXT NOT NULL DEFAULT '';
