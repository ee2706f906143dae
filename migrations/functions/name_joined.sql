-- Name parts as an import compares them: equal, or one lacks a part the other has. The aggregate runs along the rows
-- of one address in the order of their lines and holds the fullest name met so far; a name that fits neither way
-- leaves it as it is (that row is a conflict).
create or replace function name_joined(known text[], parts text[]) returns text[] language sql immutable as
  $$ select case when known is null or known <@ parts then parts else known end $$;
