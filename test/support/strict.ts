// In tests a text that is missing, or lacks a value, throws.
import { beStrict } from '../../src/i18n/translate.ts'

beStrict()
