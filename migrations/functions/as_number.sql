-- What an attribute's text means as a number, or null where it means none.
create or replace function as_number(words text) returns numeric language sql immutable parallel safe as
  $$ select case when replace(words, ' ', '') ~ '^[+-]?\d{1,15}([.,]\d{1,6})?$'
       then replace(replace(words, ' ', ''), ',', '.')::numeric end $$;
